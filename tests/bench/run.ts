import { launch } from './browser';
import { scanRows } from './scan';

export async function main(_args: string[]): Promise<void> {
  const context = await launch(process.env.SELLERLINT_BUILD ?? '');
  console.log(await scanRows(context));
  await context.close();
}
