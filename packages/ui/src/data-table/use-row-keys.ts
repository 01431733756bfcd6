import { useLayoutEffect, useRef, useState } from 'react'
import { useHotkeys } from '../use-hotkeys/index.tsx'

type RowKeys<T> = {
  rows: readonly T[]
  rowKey: (row: T) => string
  onOpen?: (row: T) => void
  onToggle?: (key: string) => void
  /** More keys, each an act on the active row: `a` claims it. */
  actKeys?: Readonly<Record<string, (row: T) => void>>
  isEnabled: boolean
}

/** j and k (or arrows, on a focused row) move, Enter opens, x selects. The active row is kept by key when rows change. */
export function useRowKeys<T>(props: RowKeys<T>) {
  const { rows, rowKey, onOpen, onToggle, actKeys = {}, isEnabled } = props
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const shouldFocus = useRef(false)
  const index = rows.findIndex((row) => rowKey(row) === activeKey)

  // Before the next key can come: j and then Enter, typed fast, open the row that j chose.
  useLayoutEffect(() => {
    if (!shouldFocus.current || activeKey === null) return
    shouldFocus.current = false
    const row = body.current?.querySelector<HTMLElement>('[data-active="true"]')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [activeKey])

  function move(step: number) {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index < 0 ? 0 : index + step))]
    if (!next) return
    shouldFocus.current = true
    setActiveKey(rowKey(next))
  }

  function open() {
    const row = rows[index]
    if (row) onOpen?.(row)
  }

  useHotkeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ...(onToggle && { x: () => activeKey !== null && index >= 0 && onToggle(activeKey) }),
      ...Object.fromEntries(
        Object.entries(actKeys).map(([key, act]) => [
          key,
          () => {
            const row = rows[index]
            if (row) act(row)
          },
        ]),
      ),
    },
    { isEnabled: isEnabled && rows.length > 0 },
  )

  /** Enter and arrows belong to the focused row only, so that they keep their meaning elsewhere. */
  function onRowKeyDown(event: {
    key: string
    target: unknown
    currentTarget: unknown
    preventDefault: () => void
  }) {
    if (event.target !== event.currentTarget) return
    const acts: Record<string, () => void> = {
      Enter: open,
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return { activeKey, setActiveKey, body, onRowKeyDown, tabStop: index < 0 ? 0 : index }
}
