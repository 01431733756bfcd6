'use client'
import { Card } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Tag } from '@corridor/ui/status-tag'
import { ageTagOf, grouped, type List, type Lists, listNames, originWords } from './list-words.ts'

/** One published list: its date, where it came from, and how whole it is. */
export function ListCard({ list, lists }: { list: List; lists: Lists }) {
  const age = ageTagOf(list, lists)
  return (
    <Card className="flex flex-col gap-item">
      <div className="flex flex-wrap items-center gap-chip">
        <h2 className="text-admin-body font-semibold">{listNames[list.list]}</h2>
        <Tag meaning={age.meaning} density="compact">
          {age.word}
        </Tag>
      </div>
      <DefinitionList
        layout="facts"
        items={[
          { term: 'Date of the list', value: list.version, isStrong: true },
          { term: 'Source', value: originWords[list.origin] },
          {
            term: 'Last read',
            value: list.checkedAt ? <StaffTime at={list.checkedAt} /> : 'Never imported',
          },
          { term: 'Parties', value: grouped(list.parties) },
          { term: 'Names', value: grouped(list.names) },
          {
            term: 'Aliases only',
            value: grouped(list.aliasesOnly),
            note: list.aliasesOnly > 0 && 'Found, without dates and programmes',
          },
          {
            term: 'Without a name',
            value: grouped(list.nameless),
            note: list.nameless > 0 && 'Cannot be found',
          },
          {
            term: 'SHA-256',
            value: <CopyId value={list.sha256} label="hash of the list" isShort />,
          },
        ]}
      />
    </Card>
  )
}
