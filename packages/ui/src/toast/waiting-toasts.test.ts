import { expect, it } from 'vitest'
import { showToast, showToastsBy, type Toast } from './waiting-toasts.ts'

it('keeps what is said before anything shows it, in its order, and shows each toast once', () => {
  const shown: Toast[] = []
  showToast({ kind: 'success', text: 'one' })
  showToast({ kind: 'error', text: 'two' })
  const end = showToastsBy((toast) => shown.push(toast))
  showToast({ kind: 'success', text: 'three' })
  expect(shown.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  end()
  showToast({ kind: 'success', text: 'four' })
  expect(shown).toHaveLength(3)
  showToastsBy((toast) => shown.push(toast))()
  expect(shown.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four'])
})
