/** Serves a cabinet to a Playwright context without any network: for tests. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Route } from '@playwright/test';
import { CABINET_ORIGIN, type Cabinet, PORTAL_ORIGIN } from './handler.ts';

async function answer(route: Route, cabinet: Cabinet): Promise<void> {
  const request = route.request();
  const response = cabinet.handle({
    method: request.method(),
    url: request.url(),
    headers: await request.allHeaders(),
    body: request.postData() ?? '',
  });
  if (response.delayMs > 0) await wait(response.delayMs);
  const body = typeof response.body === 'string' ? response.body : Buffer.from(response.body);
  await route.fulfill({ status: response.status, headers: response.headers, body });
}

/**
 * From now on every request of `context` to the cabinet's address or the portal's is answered by `cabinet`. Not the
 * messenger's socket, which Playwright could only replace within the page: `serveCabinet` has a real one.
 */
export async function intercept(context: BrowserContext, cabinet: Cabinet): Promise<void> {
  for (const origin of [CABINET_ORIGIN, PORTAL_ORIGIN])
    await context.route(`${origin}/**`, (route) => answer(route, cabinet));
}
