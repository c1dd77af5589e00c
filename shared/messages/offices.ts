import type { Parameter } from '../law/schema.ts';
import type { Language } from './catalogue.ts';

/** Whom to ask, as people know it. */
export const OFFICES: Readonly<Record<Parameter['askedOf'], Readonly<Record<Language, string>>>> = {
  'social-insurance-agency': { 'zh-CN': '高青县社会保险经办机构', en: 'the social insurance agency of Gaoqing county' },
  'medical-insurance-bureau': { 'zh-CN': '高青县医疗保障局', en: 'the medical insurance bureau of Gaoqing county' },
  'employment-service': { 'zh-CN': '高青县公共就业服务机构', en: 'the public employment service of Gaoqing county' },
};
