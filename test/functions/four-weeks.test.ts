import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import { commandLine } from './weeks/command-line.ts';
import { playInStore } from './weeks/in-store.ts';

playInStore('SQLite', () => sqliteStore(':memory:'));
playInStore('SQLite, by the command line', () => sqliteStore(':memory:'), commandLine);
