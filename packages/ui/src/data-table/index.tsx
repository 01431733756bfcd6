'use client'
import { useWords } from '@corridor/words/react'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from '../checkbox/index.tsx'
import { cn } from '../class-names/index.tsx'
import { EmptyState } from '../empty-state/index.tsx'
import { Skeleton } from '../skeleton/index.tsx'
import { useRowKeys } from './use-row-keys.ts'

export type Sort = { key: string; direction: 'ascending' | 'descending' }

export type Column<T> = {
  key: string
  header: ReactNode
  cell: (row: T) => ReactNode
  /** Numbers and money stand at the line's end, which is the left where text runs from right to left. */
  align?: 'left' | 'right'
  isSortable?: boolean
  /** A width class such as `w-40`; `whitespace-normal` lets long text wrap instead of being cut. */
  className?: string
}

export type DataTableProps<T> = {
  /** What the table lists, for screen readers. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  /** What a row is called when it is selected or opened: "Transfer tr_…". */
  rowLabel?: (row: T) => string
  /** Click or Enter. */
  onOpen?: (row: T) => void
  /** The row whose detail is open. */
  openKey?: string | null
  selected?: ReadonlySet<string>
  onSelectedChange?: (selected: Set<string>) => void
  sort?: Sort
  onSortChange?: (sort: Sort) => void
  isLoading?: boolean
  /** An EmptyState, NoMatch or NoRight. */
  empty?: ReactNode
  /** Keys that act on the active row, beside j, k, Enter and x: `{ a: claim }`. */
  actKeys?: Readonly<Record<string, (row: T) => void>>
  /** Switch off when two tables share a screen: j, k, x belong to one. */
  hasKeys?: boolean
  className?: string
}

/** The console's list: sticky header, 40 px rows, sorting, selection, keyboard (j, k, Enter, x). */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, selected, onSelectedChange, isLoading, hasKeys = true } = props
  const words = useWords('ui')
  const toggle = (key: string) => onSelectedChange?.(toggled(selected, key))
  const keys = useRowKeys({
    rows,
    rowKey,
    onOpen: props.onOpen,
    onToggle: onSelectedChange ? toggle : undefined,
    actKeys: props.actKeys,
    isEnabled: hasKeys,
  })
  return (
    <div
      className={cn(
        'max-h-table relative min-w-0 overflow-auto rounded-card border border-line bg-card',
        props.className,
      )}
    >
      <table
        className="w-full border-separate border-spacing-0 text-start text-table"
        aria-busy={isLoading}
      >
        <caption className="sr-only">{props.label}</caption>
        <HeaderRow {...props} />
        <tbody ref={keys.body}>
          {isLoading && rows.length === 0 && (
            <LoadingRows columns={columns.length + (onSelectedChange ? 1 : 0)} />
          )}
          {rows.map((row, index) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                tabIndex={index === keys.tabStop ? 0 : -1}
                data-active={keys.activeKey === key}
                aria-selected={selected ? selected.has(key) : undefined}
                aria-label={props.rowLabel?.(row)}
                onFocus={(event) => event.target === event.currentTarget && keys.setActiveKey(key)}
                onKeyDown={keys.onRowKeyDown}
                onClick={() => {
                  keys.setActiveKey(key)
                  props.onOpen?.(row)
                }}
                className={cn(
                  'group h-row hover:bg-hover focus-visible:-outline-offset-2',
                  props.onOpen && 'cursor-pointer',
                  (selected?.has(key) || props.openKey === key) && 'bg-accent-soft',
                )}
              >
                {onSelectedChange && (
                  <SelectCell
                    label={words('select', { row: props.rowLabel?.(row) ?? key })}
                    isChecked={selected?.has(key) ?? false}
                    onChange={() => toggle(key)}
                  />
                )}
                <Cells columns={columns} row={row} />
              </tr>
            )
          })}
        </tbody>
      </table>
      {!isLoading &&
        rows.length === 0 &&
        (props.empty ?? <EmptyState density="compact" title={words('nothing-here')} />)}
    </div>
  )
}

function toggled(selected: ReadonlySet<string> | undefined, key: string): Set<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

function Cells<T>({ columns, row }: { columns: readonly Column<T>[]; row: T }) {
  return columns.map((column) => (
    <td
      key={column.key}
      className={cn(
        'h-row max-w-80 truncate border-b border-line px-item py-hair group-last:border-b-0 first:ps-card last:pe-card',
        column.align === 'right' && 'text-end',
        column.className,
      )}
    >
      {column.cell(row)}
    </td>
  ))
}

function HeaderRow<T>(props: DataTableProps<T>) {
  const { columns, rows, rowKey, selected, onSelectedChange, sort, onSortChange } = props
  const words = useWords('ui')
  const allKeys = rows.map(rowKey)
  const isAll = allKeys.length > 0 && allKeys.every((key) => selected?.has(key))
  const cell =
    'sticky top-0 z-10 h-9 border-b border-line bg-sunken font-medium whitespace-nowrap text-ink-soft'
  return (
    <thead>
      <tr>
        {onSelectedChange && (
          <th scope="col" className={cn(cell, 'w-row ps-card')}>
            <SelectBox
              label={words('select-all')}
              isChecked={isAll}
              onChange={() => onSelectedChange(new Set(isAll ? [] : allKeys))}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.key === column.key ? sort.direction : undefined
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.isSortable ? (direction ?? 'none') : undefined}
              className={cn(
                cell,
                'px-item first:ps-card last:pe-card',
                column.align === 'right' && 'text-end',
                column.className,
              )}
            >
              {column.isSortable && onSortChange ? (
                <SortButton
                  direction={direction}
                  onClick={() =>
                    onSortChange({
                      key: column.key,
                      direction: direction === 'descending' ? 'ascending' : 'descending',
                    })
                  }
                >
                  {column.header}
                </SortButton>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortButton(props: {
  direction?: Sort['direction']
  onClick: () => void
  children: ReactNode
}) {
  const Icon =
    props.direction === 'ascending'
      ? ArrowUp
      : props.direction === 'descending'
        ? ArrowDown
        : ChevronsUpDown
  return (
    <button
      type="button"
      onClick={props.onClick}
      className="inline-flex items-center gap-hair rounded-small font-medium hover:text-ink"
    >
      {props.children}
      <Icon aria-hidden className="size-3.5" />
    </button>
  )
}

type SelectBoxProps = { label: string; isChecked: boolean; onChange: () => void }

function SelectCell(props: SelectBoxProps) {
  return (
    <td className="w-row border-b border-line ps-card group-last:border-b-0">
      <SelectBox {...props} />
    </td>
  )
}

function SelectBox(props: SelectBoxProps) {
  return (
    <Checkbox
      density="compact"
      isLabelHidden
      label={props.label}
      checked={props.isChecked}
      onChange={props.onChange}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

function LoadingRows({ columns }: { columns: number }) {
  return [0, 1, 2, 3, 4, 5].map((row) => (
    <tr key={row} className="h-row">
      {Array.from({ length: columns }, (_, column) => `${row}-${column}`).map((key) => (
        <td key={key} className="border-b border-line px-item first:ps-card">
          <Skeleton className="h-3 w-3/4" />
        </td>
      ))}
    </tr>
  ))
}
