'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'

const everyMs = 30_000

/** How far the journal is sealed, and where the signed heads of the chain are kept. */
export function ChainPart() {
  const words = useWords('admin.invariants')
  const {
    data: chain,
    error,
    refetch,
  } = useQuery({
    ...useApi().ledger.chain.queryOptions(),
    refetchInterval: everyMs,
  })
  if (!chain) {
    if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />
    return <Skeleton className="h-40 rounded-card" />
  }
  const { lastSealedAt } = chain
  return (
    <Card>
      <Section density="compact" title={words('chain')} description={words('chain-description')}>
        <DefinitionList
          layout="facts"
          items={[
            {
              term: words('sealed'),
              value: words('sealed-rows', { rows: chain.rows, blocks: chain.blocks }),
              note:
                lastSealedAt &&
                words.rich('sealed-last', { time: () => <StaffTime at={lastSealedAt} /> }),
              isStrong: true,
            },
            chain.head !== null && {
              term: words('head'),
              value: (
                <CopyId
                  value={chain.head}
                  label={words('copy-head')}
                  isShort
                  className="text-meta"
                />
              ),
            },
            chain.anchors.length === 0 && {
              term: words('anchored'),
              value: words('anchored-nowhere'),
            },
            ...chain.anchors.map((anchor) => ({
              key: anchor.place,
              term: words('anchored'),
              value: <StaffTime at={anchor.anchoredAt} />,
              note: words.rich('anchor-note', {
                block: anchor.block,
                rows: anchor.rows,
                place: () => <bdi className="break-all">{anchor.place}</bdi>,
              }),
            })),
          ]}
        />
      </Section>
    </Card>
  )
}
