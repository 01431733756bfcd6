import { expect, type Locator, type Page } from '@playwright/test'

export type InputMethodName = 'pointer' | 'keyboard'

/** How a journey operates a page. The keyboard method uses no mouse, so it proves that the page works without one. */
export type InputMethod = {
  press(target: Locator): Promise<void>
  type(target: Locator, text: string): Promise<void>
  /** Opens a searchable list and takes the option that the text finds. */
  choose(list: Locator, text: string, option: string | RegExp): Promise<void>
  /** A native select. */
  select(target: Locator, label: string): Promise<void>
  tick(target: Locator): Promise<void>
  pick(radio: Locator): Promise<void>
  pickTab(tab: Locator): Promise<void>
  upload(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>
}

function pointerInput(page: Page): InputMethod {
  return {
    press: (target) => target.click(),
    type: (target, text) => target.fill(text),
    async choose(list, text, option) {
      await list.click()
      await page.getByRole('combobox', { expanded: true }).last().fill(text)
      await page.getByRole('option', { name: option }).first().click()
    },
    async select(target, label) {
      await target.selectOption({ label })
    },
    tick: (target) => target.check(),
    pick: (radio) => radio.check(),
    pickTab: (tab) => tab.click(),
    upload: (field, file) => field.setInputFiles(file),
  }
}

const mostTabs = 90

/** Goes to an element by Tab alone, as often as it takes. @throws when it cannot be reached so */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await expect(target).toBeEnabled()
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

function keyboardInput(page: Page): InputMethod {
  const { keyboard } = page
  return {
    async press(target) {
      await tabTo(page, target)
      await keyboard.press('Enter')
    },
    async type(target, text) {
      await tabTo(page, target)
      const kind = await target.getAttribute('type')
      // a date takes its parts one after the other
      const keys = kind === 'date' ? text.split('-').reverse().join('') : text
      if (kind !== 'date') await keyboard.press('ControlOrMeta+A')
      await keyboard.type(keys)
    },
    async choose(list, text, option) {
      await tabTo(page, list)
      await keyboard.press('Enter')
      const found = page.getByRole('listbox').getByRole('option')
      await expect(found.first()).toBeVisible()
      await keyboard.type(text)
      await expect(
        found.and(page.getByRole('option', { name: option, selected: true })),
      ).toBeVisible()
      await keyboard.press('Enter')
    },
    async select(target, label) {
      await tabTo(page, target)
      await keyboard.type(label)
      await expect(target.locator('option:checked')).toHaveText(label)
    },
    async tick(target) {
      await tabTo(page, target)
      await keyboard.press('Space')
      await expect(target).toBeChecked()
    },
    async pick(radio) {
      await tabTo(page, radio)
      await keyboard.press('Space')
      await expect(radio).toBeChecked()
    },
    async pickTab(tab) {
      const list = tab.locator('xpath=ancestor::*[@role="tablist"]')
      await tabTo(page, list.getByRole('tab', { selected: true }))
      for (let steps = await list.getByRole('tab').count(); steps > 0; steps--) {
        if (await tab.evaluate((element) => element === document.activeElement)) break
        const left = await list.locator(':focus').getAttribute('id')
        await keyboard.press('ArrowRight')
        // the focus moves a moment after the key, and the list begins again at its end
        await expect(page.locator(`[id="${left}"]`)).not.toBeFocused()
      }
      await expect(tab).toHaveAttribute('aria-selected', 'true')
    },
    async upload(field, file) {
      const chooser = page.waitForEvent('filechooser')
      await tabTo(page, field)
      await keyboard.press('Space')
      await (await chooser).setFiles(file)
    },
  }
}

export function inputMethodOf(name: InputMethodName, page: Page): InputMethod {
  return name === 'keyboard' ? keyboardInput(page) : pointerInput(page)
}
