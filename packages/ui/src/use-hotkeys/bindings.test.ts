import { createKeybindingsHandler } from 'tinykeys'
import { expect, it } from 'vitest'
import { bindingsOf } from './bindings.ts'

type Held = 'Shift' | 'Control' | 'Meta' | 'Alt' | 'AltGraph'

/** What of these bindings a person presses, key by key. */
function pressing(bindings: readonly string[]) {
  const heard: string[] = []
  const acts = bindings.flatMap((binding) =>
    bindingsOf(binding).map((spelled) => [spelled, () => heard.push(binding)] as const),
  )
  const handle = createKeybindingsHandler(Object.fromEntries(acts), { ignore: () => false })
  return (key: string, ...held: readonly Held[]) => {
    heard.length = 0
    const getModifierState = (name: string) => held.some((one) => one === name)
    handle({ key, code: `of ${key}`, getModifierState } as KeyboardEvent)
    return heard
  }
}

it('knows presses by what is printed, whatever a layout holds for it', () => {
  const press = pressing(['j', '?', '/', '[', '+', '-', 'Escape'])
  expect(press('j')).toEqual(['j'])
  expect(press('J', 'Shift')).toEqual(['j'])
  expect(press('?', 'Shift')).toEqual(['?'])
  expect(press('/')).toEqual(['/'])
  expect(press('/', 'Shift')).toEqual(['/'])
  expect(press('[', 'AltGraph')).toEqual(['['])
  expect(press('[', 'AltGraph', 'Control', 'Alt')).toEqual(['['])
  expect(press('+')).toEqual(['+'])
  expect(press('Escape')).toEqual(['Escape'])
})

it('leaves what the browser has', () => {
  const press = pressing(['r', '-', '0', 'Enter'])
  expect(press('r', 'Control')).toEqual([])
  expect(press('-', 'Control')).toEqual([])
  expect(press('0', 'Meta')).toEqual([])
  expect(press('Enter', 'Shift')).toEqual([])
})

it('takes either key of a computer or a Mac for mod', () => {
  const press = pressing(['mod+k', 'k'])
  expect(press('k', 'Meta')).toEqual(['mod+k'])
  expect(press('k', 'Control')).toEqual(['mod+k'])
  expect(press('k')).toEqual(['k'])
})

it('hears sequences, and no part of them alone', () => {
  const press = pressing(['g h', 'g a'])
  expect(press('h')).toEqual([])
  expect(press('g')).toEqual([])
  expect(press('h')).toEqual(['g h'])
  expect(press('h')).toEqual([])
  press('g')
  press('x')
  expect(press('a')).toEqual([])
})
