import type { Page } from 'playwright-core';

/** The narrowest phone (WCAG 2.2, 1.4.10), text of twice its size (1.4.4) on a phone and on a desk, and spaced out as in 1.4.12. */
export const SCREENS = [
  { width: 320, text: '100%' },
  { width: 390, text: '200%' },
  { width: 1280, text: '200%' },
  { width: 390, text: '100%', isSpaced: true },
] as const;

/** What of a page is wider than its screen or cut off, one line a finding. */
export async function tooWide(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const { width, text, ...more } of SCREENS) {
    const isSpaced = 'isSpaced' in more;
    await page.setViewportSize({ width, height: 800 });
    const here = await page.evaluate(
      ([size, spaced]) => {
        const root = document.documentElement;
        root.style.fontSize = size;
        if (spaced) Object.assign(root.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' });
        const named = (one: Element) =>
          `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''} “${(one.textContent ?? '').trim().slice(0, 40)}”`;
        const all = [...document.querySelectorAll('body *')];
        const wide =
          root.scrollWidth > root.clientWidth
            ? [
                `is ${root.scrollWidth} wide`,
                ...all
                  .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
                  .filter((one) =>
                    [...one.children].every((child) => child.getBoundingClientRect().right <= root.clientWidth + 1),
                  )
                  .slice(0, 4)
                  .map((one) => `${named(one)} reaches ${Math.round(one.getBoundingClientRect().right)}`),
              ]
            : [];
        // What is meant to be unseen is cut down to nothing, on purpose.
        const cut = all.filter((one) => {
          const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(one);
          const isUnseen = (of: Element) => getComputedStyle(of).clipPath !== 'none';
          if (clipPath !== 'none' || one.clientWidth <= 2 || [...one.children].some(isUnseen)) return false;
          return (
            (/hidden|clip/.test(overflowX) && (one.scrollWidth > one.clientWidth + 1 || textOverflow === 'ellipsis')) ||
            (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
          );
        });
        root.removeAttribute('style');
        // Text that spills out of its own box lies over what stands beside it.
        const spills = (one: Element) =>
          one instanceof HTMLElement &&
          one.clientWidth > 0 &&
          one.scrollWidth > one.clientWidth + 2 &&
          getComputedStyle(one).overflowX === 'visible' &&
          one.closest('thead, svg, .unseen') === null;
        const spilled = all.filter((one) => spills(one) && ![...one.children].some(spills));
        return [
          ...wide,
          ...cut.map((one) => `${named(one)} is cut off`),
          ...spilled.map((one) => `${named(one)} spills out of its box`),
        ];
      },
      [text, isSpaced] as const,
    );
    found.push(...here.map((one) => `${width} px, text ${isSpaced ? 'spaced' : text}: ${one}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Goes through a page with Tab alone: what cannot be reached, is out of order, is covered, or does not show that it has the focus. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((one) => {
      // Of radios that belong together Tab stops at one; the arrow keys reach the others.
      if (one instanceof HTMLInputElement && one.type === 'radio') {
        const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`)];
        if (one !== (group.find(({ checked }) => checked) ?? group[0])) return false;
      }
      return (
        one.checkVisibility({ visibilityProperty: true }) &&
        !(one as HTMLButtonElement).disabled &&
        (one as HTMLInputElement).type !== 'hidden'
      );
    });
    for (const [at, one] of all.entries()) one.dataset.tab = String(at);
    // A page that puts the focus somewhere by itself is gone through from its start all the same.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
    return all.map(
      (one) => `${one.tagName.toLowerCase()} “${(one.ariaLabel ?? one.textContent ?? '').trim().slice(0, 40)}”`,
    );
  });
  const faults: string[] = [];
  let last = -1;
  for (let presses = 0; presses <= expected.length; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      const isOutlined = (of: Element | null) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(of ?? document.body);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
      // It is seen when a part of it is (2.4.11): of a long text the browser shows where the writing goes on.
      const points: [number, number][] = [
        [box.left + box.width / 2, box.top + box.height / 2],
        [box.left + 4, box.top + 4],
        [box.right - 4, box.bottom - 4],
      ];
      const isSeen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (one.contains(top) || top.contains(one));
      });
      return {
        tab: Number(one.dataset.tab ?? -1),
        name: `${one.tagName.toLowerCase()} “${(one.ariaLabel ?? one.textContent ?? '').trim().slice(0, 40)}”`,
        // A field may show it on the form that it fills; one that is laid over its label, there.
        isShown: isOutlined(one) || isOutlined(one.closest('form')) || one.id === 'file',
        isSeen: isSeen || one.id === 'file',
      };
    });
    if (at === null) break;
    if (at.tab === -1) faults.push(`${at.name} is reached, though it does nothing`);
    else if (at.tab !== last + 1) faults.push(`after ${expected[last] ?? 'the start'} comes ${at.name}`);
    if (!at.isShown) faults.push(`${at.name} does not show the focus`);
    if (!at.isSeen) faults.push(`${at.name} is covered`);
    last = at.tab === -1 ? last : at.tab;
  }
  if (last !== expected.length - 1)
    faults.push(`the last that is reached is ${expected[last]}, not ${expected.at(-1)}`);
  return faults;
}

interface Heard {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  parentId?: string;
}
/** What is told of a thing beside its role and name. */
const TOLD = ['level', 'checked', 'expanded', 'required', 'invalid', 'multiline', 'live', 'focused'];
const LEFT_OUT = [
  'none',
  'generic',
  'LabelText',
  'Legend',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'StaticText',
  'RootWebArea',
];

/** A page as a screen reader hears it, out of Chromium's own accessibility tree: a line for each role with its name, in order. */
export async function heard(page: Page, within = 'main'): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Heard[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const textOf = (node: Heard): string =>
    (node.childIds ?? [])
      .map((id) => byId.get(id))
      .map((child) => (child?.role?.value === 'StaticText' ? (child.name?.value ?? '') : child ? textOf(child) : ''))
      .join('');
  const say = (node: Heard, depth: number) => {
    const role = node.role?.value ?? '';
    const isSaid = !node.ignored && !LEFT_OUT.includes(role);
    if (isSaid) {
      const told = (node.properties ?? [])
        .filter(({ name, value }) => TOLD.includes(name) && ![false, 'false', undefined].includes(value.value as never))
        .map(({ name, value }) => (value.value === true ? name : `${name} ${value.value}`));
      const name = (node.name?.value ?? '').trim();
      const text =
        name === '' && /^(?:paragraph|listitem|term|definition|cell|time|strong|code|legend)$/i.test(role)
          ? textOf(node).trim()
          : '';
      const said = [role, name && JSON.stringify(name), text && `: ${text}`, told.length > 0 && `[${told.join(', ')}]`];
      lines.push(`${'  '.repeat(depth)}${said.filter(Boolean).join(' ').replace(' :', ':')}`);
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) say(child, isSaid ? depth + 1 : depth);
    }
  };
  const root = nodes.find(({ role }) => role?.value === within) ?? nodes[0];
  if (root) say(root, 0);
  return `${lines.join('\n')}\n`;
}
