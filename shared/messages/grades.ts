import type { Grade } from '../law/documents.ts';
import type { Language } from './catalogue.ts';

/** How reliable a source is, in a word. */
export const GRADE_WORDS: Readonly<Record<Language, Readonly<Record<Grade, string>>>> = {
  'zh-CN': {
    official: '正式文件原文',
    press: '新闻报道',
    compiled: '第三方整理',
    weak: '来源较弱',
    assumed: '假定',
  },
  en: {
    official: 'official text',
    press: 'press report',
    compiled: 'third-party compilation',
    weak: 'weak source',
    assumed: 'assumed',
  },
};
