import { mcp } from './en/mcp.ts';
import { inEveryLanguage } from './languages.ts';

export const mcpWords = inEveryLanguage(mcp);
export type McpWords = typeof mcp;
