/**
 * Pages that whoever submits a request seldom needs: they come with what renders HTML, and are loaded by the first that is shown. A process
 * that stays loads them at its start (`loadRoutes`).
 */
export const PAGES = {
  frame: () => import('./frame.ts'),
  notice: () => import('./notice.ts'),
  request: () => import('./request.ts'),
};
