/** Finding and setting the demo's controls as a person would, however a library draws them. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

type Scope = Page | FrameLocator;

/** The element that holds a setting's name and its control, for each library. */
const FIELD: Record<string, (scope: Scope, label: string) => Locator> = {
  native: (scope, label) => scope.locator(`xpath=//main//span[normalize-space()="${label}"]/../..`),
  iframe: (scope, label) => scope.locator(`xpath=//span[normalize-space()="${label}"]/../..`),
  element: (scope, label) =>
    scope.locator(
      `xpath=//*[normalize-space()="${label}"]/ancestor-or-self::*[contains(@class,"el-form-item__label")]/..`,
    ),
  vuetify: (scope, label) =>
    scope
      .locator(
        `xpath=//label[normalize-space()="${label}"]/ancestor::*[contains(concat(" ",@class," ")," v-input ")]`,
      )
      .first(),
  antd: (scope, label) =>
    scope.locator(
      `xpath=//label[normalize-space()="${label}"]/ancestor::*[contains(concat(" ",@class," ")," ant-form-item ")]`,
    ),
  // The control itself: label and control meet only in the accessibility tree.
  shoelace: (scope, label) =>
    ['combobox', 'textbox', 'radiogroup'].reduce(
      (found, role) => found.or(scope.getByRole(role as 'textbox', { name: label, exact: true })),
      scope.getByRole('switch', { name: label, exact: true }),
    ),
  table: (scope, label) => scope.locator(`xpath=//td[normalize-space()="${label}"]/..`),
  fieldset: (scope, label) =>
    scope
      .locator(`xpath=//label[normalize-space()="${label}"]/..|//legend[normalize-space()="${label}"]/..`)
      .first(),
};

/** @param ui a rendering of the demo */
export function demoControls(page: Page, ui = 'native') {
  const scope: Scope = ui === 'iframe' ? page.frameLocator('main iframe') : page;
  const field = (label: string): Locator => {
    const find = FIELD[ui];
    if (!find) throw new Error(`No rendering ${ui}`);
    return find(scope, label);
  };
  return {
    field,
    /** Turns a switch over by the pointer. */
    async toggle(label: string): Promise<void> {
      const row = field(label);
      if (ui === 'shoelace') await row.click({ force: true });
      else if (ui === 'element') await row.locator('.el-switch__core').click();
      else if (ui === 'antd') await row.getByRole('switch').click();
      else await row.locator('input[type=checkbox]').click();
    },
    /** Chooses an option by its text. */
    async choose(label: string, option: string): Promise<void> {
      const row = field(label);
      if (ui === 'shoelace') {
        await row.click();
        await page.getByRole('option', { name: option, exact: true }).and(page.locator(':visible')).click();
        return;
      }
      const select = row.locator('select');
      const widget = row.locator('[role=combobox]').first();
      await row.waitFor();
      if ((await select.count()) > 0) await select.selectOption({ label: option });
      else if ((await widget.count()) > 0) {
        await widget.click({ force: true });
        const options = page.locator('[role=option],.ant-select-item-option');
        await options.filter({ hasText: option }).last().click();
      } else await row.getByText(option, { exact: true }).click();
    },
    /** The text field of a setting. */
    text: (label: string): Locator =>
      ui === 'shoelace' ? field(label) : field(label).locator('input, textarea:not([aria-hidden])'),
    async save(): Promise<void> {
      const button =
        ui === 'shoelace'
          ? page.locator('sl-button')
          : scope.getByRole('button', { name: 'Save', exact: true });
      await expect(button).toBeVisible();
      await button.click();
    },
  };
}
