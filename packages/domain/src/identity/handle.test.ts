import { expect, test } from 'vitest'
import { checkHandle, handleSkeleton, suggestHandles } from './handle.ts'

const marked = (base: string) => new RegExp(`^${base}_[234679]{4}$`)

test.each([
  [{ firstName: 'Ana', lastName: 'Silva' }, /^ana_s$/],
  [{ firstName: 'Jean-Luc', lastName: "O'Neill" }, /^jean_o$/],
  [{ firstName: 'Æsa', lastName: 'Þórsdóttir' }, /^aesa_t$/],
  [{ firstName: '', lastName: 'Suharto' }, /^suharto$/],
  [{ firstName: 'Ольга', lastName: 'Петрова' }, /^olga_p$/],
  [{ firstName: 'Wolfeschlegelsteinhausen', lastName: 'Bergerdorff' }, /^wolfeschlegel_b$/],
  // too short, reserved, or nothing that could be written in Latin letters: marks make it one
  [{ firstName: '', lastName: 'Li' }, marked('li')],
  [{ firstName: '', lastName: 'Root' }, marked('root')],
  [{ firstName: '', lastName: '' }, marked('me')],
])('%j', (name, first) => {
  const suggestions = [...suggestHandles(name)]
  expect(suggestions[0]).toMatch(first)
  for (const handle of suggestions) expect(checkHandle(handle)).toBeNull()
})

test('a mark sets a handle apart from the one without', () => {
  const [plain = '', ...marks] = suggestHandles({ firstName: 'Ana', lastName: 'Silva' })
  expect(marks.length).toBeGreaterThan(5)
  for (const handle of marks) expect(handleSkeleton(handle)).not.toBe(handleSkeleton(plain))
})
