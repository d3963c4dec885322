import { browseUnasked } from './browse.ts';
import { citeAnswer } from './cite.ts';
import { copyLinks } from './copy.ts';
import { lapse } from './lapse.ts';
import { connectSlash, searchOnSlash } from './slash.ts';

lapse(document, new Date().toISOString().slice(0, 10));
copyLinks(document);
citeAnswer(document);
connectSlash();
browseUnasked();
addEventListener('keydown', searchOnSlash);
