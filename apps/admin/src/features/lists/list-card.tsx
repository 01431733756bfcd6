'use client'
import { Card } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { ageTagOf, type List, type Lists } from './list-words.ts'

/** One published list: its date, where it came from, and how whole it is. */
export function ListCard({ list, lists }: { list: List; lists: Lists }) {
  const words = useWords('admin.lists')
  const counted = (count: number) => words('count', { count })
  const age = ageTagOf(list, lists, words)
  return (
    <Card className="flex flex-col gap-item">
      <div className="flex flex-wrap items-center gap-chip">
        <h2 className="text-admin-body font-semibold">{words(`name-${list.list}`)}</h2>
        <Tag meaning={age.meaning} density="compact">
          {age.word}
        </Tag>
      </div>
      <DefinitionList
        layout="facts"
        items={[
          { term: words('date'), value: list.version, isStrong: true },
          { term: words('source'), value: words(`origin-${list.origin}`) },
          {
            term: words('last-read'),
            value: list.checkedAt ? <StaffTime at={list.checkedAt} /> : words('never-imported'),
          },
          { term: words('parties'), value: counted(list.parties) },
          { term: words('names'), value: counted(list.names) },
          {
            term: words('aliases-only'),
            value: counted(list.aliasesOnly),
            note: list.aliasesOnly > 0 && words('aliases-only-note'),
          },
          {
            term: words('nameless'),
            value: counted(list.nameless),
            note: list.nameless > 0 && words('nameless-note'),
          },
          {
            term: 'SHA-256',
            value: <CopyId value={list.sha256} label={words('copy-hash')} isShort />,
          },
        ]}
      />
    </Card>
  )
}
