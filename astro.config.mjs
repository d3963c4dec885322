import { defineConfig } from 'astro/config';
import vouchsafe from './program/integration.ts';

export default defineConfig({ integrations: [vouchsafe()] });
