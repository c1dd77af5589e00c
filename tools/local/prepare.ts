import { ParameterFault } from '../../shared/errors.ts';
import { buildPage } from './build-page.ts';
import { StartRefused } from './refusal.ts';

/**
 * Makes what the server runs on from its sources: the parameters, then the page.
 *
 * @throws StartRefused naming the file and place of a parameter that cannot be trusted, or why the page cannot be built
 */
export async function prepare(): Promise<void> {
  try {
    await import('../build/collect-parameters.ts');
    await buildPage();
  } catch (error) {
    const reason = (error as Error).message;
    // The words of a ParameterFault are in both languages already.
    if (error instanceof ParameterFault)
      throw new StartRefused({ zh: '政策数据文件有误，见下。', en: `A parameter file is at fault.\n${reason}` }, error);
    throw new StartRefused({ zh: '页面构建失败，见下。', en: `The page cannot be built.\n${reason}` }, error);
  }
}
