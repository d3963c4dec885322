import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { type PreviewDrawing, previewDrawing } from '../../drawn/preview.ts';
import { ASSETS, previewOf } from '../../schemas/addresses.ts';
import { DIRECTIONS } from '../../schemas/language.ts';
import { accent } from '../../site/brand.ts';
import { previews } from '../../site/preview.ts';
import type { Site } from '../../site/site.ts';
import { type Indexed, indexed, withTexts } from './compose.ts';
import { fontFilesFor, LATIN_FAMILY, PREVIEW_FONTS } from './fonts.ts';
import { palettePng } from './palette-png.ts';

/** Raised when the same drawing would come out otherwise: another renderer, other fonts. */
const CACHE_VERSION = 3;
/** A picture that no build has used for so long is thrown away. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** The shapes drawn last. Pages without a timeline have the same ones. */
let last: { svg: string; shapes: Promise<Indexed> } | null = null;
function shapesOf(svg: string): Promise<Indexed> {
  if (last?.svg !== svg) last = { svg, shapes: drawShapes(svg) };
  return last.shapes;
}
async function drawShapes(svg: string): Promise<Indexed> {
  const fontFiles = svg.includes('<text') ? fontFilesFor(svg) : [];
  const image = await renderAsync(svg, {
    background: 'white',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: LATIN_FAMILY },
  });
  return indexed(image.pixels, image.width);
}

const draw = async ({ svg, texts }: PreviewDrawing): Promise<Buffer> =>
  palettePng(withTexts(await shapesOf(svg), texts));

/** A picture from the cache, or drawn and put there. Its name is the digest of all that it is made of. */
async function drawnOnce(drawing: PreviewDrawing, cache: string): Promise<{ png: Buffer; isNew: boolean }> {
  const made = createHash('sha256').update(`${CACHE_VERSION}\n${JSON.stringify(drawing)}`);
  const name = join(cache, `${made.digest('hex')}.png`);
  const known = await readFile(name).catch(() => null);
  if (known) {
    const now = new Date();
    await utimes(name, now, now);
    return { png: known, isNew: false };
  }
  const png = await draw(drawing);
  await writeFile(name, png);
  return { png, isNew: true };
}

async function tidy(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * DAY_MS;
  for (const name of await readdir(cache))
    if (name.endsWith('.png') && (await stat(join(cache, name))).mtimeMs < oldest) await rm(join(cache, name));
}

/** Draws the picture of every page into `stage`; returns how many there are and how many had to be drawn. */
export async function drawPreviews(site: Site, stage: string, cache: string): Promise<{ all: number; drawn: number }> {
  const { company, words, language, base, host } = site;
  const frame = {
    company: company.name,
    trustCenter: words.frame.trustCenter,
    host,
    accent: accent(site).light,
    language,
    direction: DIRECTIONS[language],
  };
  const waiting = [...previews(site)];
  const all = waiting.length;
  let drawn = 0;
  await mkdir(cache, { recursive: true });
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { png, isNew } = await drawnOnce(previewDrawing(next, frame, PREVIEW_FONTS), cache);
      const file = join(stage, previewOf(next.path, base).slice(base.length));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, png);
      if (isNew) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await tidy(cache);
  return { all, drawn };
}

/** For the home screen of a phone, where the site has none of its own: its icon, opaque, at the size that phones ask for. */
const TOUCH_ICON_PX = 180;
export async function drawTouchIcon(stage: string): Promise<void> {
  const file = join(stage, ASSETS.touchIcon);
  if (await stat(file).catch(() => null)) return;
  const icon = await readFile(join(stage, ASSETS.icon), 'utf8').catch(() => null);
  if (icon === null) return;
  const image = await renderAsync(icon, {
    background: 'white',
    fitTo: { mode: 'width', value: TOUCH_ICON_PX },
    font: { fontFiles: fontFilesFor(icon), loadSystemFonts: false, defaultFontFamily: LATIN_FAMILY },
  });
  await writeFile(file, image.asPng());
}
