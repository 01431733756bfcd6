'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Skeleton } from '@corridor/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'

const everyMs = 30_000

/** How far the journal is sealed, and where the signed heads of the chain are kept. */
export function ChainPart() {
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
  return (
    <Card>
      <Section
        density="compact"
        title="Chain of the journal"
        description="Whoever changes a row after it was sealed breaks the chain, and an anchored head gives away a chain that was made anew."
      >
        <DefinitionList
          layout="facts"
          items={[
            {
              term: 'Sealed',
              value: `${chain.rows} rows in ${chain.blocks} ${chain.blocks === 1 ? 'block' : 'blocks'}`,
              note: chain.lastSealedAt && (
                <>
                  Last <StaffTime at={chain.lastSealedAt} />
                </>
              ),
              isStrong: true,
            },
            chain.head !== null && {
              term: 'Head',
              value: <CopyId value={chain.head} label="head" isShort className="text-meta" />,
            },
            chain.anchors.length === 0 && { term: 'Anchored', value: 'Nowhere yet' },
            ...chain.anchors.map((anchor) => ({
              key: anchor.place,
              term: 'Anchored',
              value: <StaffTime at={anchor.anchoredAt} />,
              note: (
                <>
                  Up to block {anchor.block}, {anchor.rows} rows. Place:{' '}
                  <span className="break-all">{anchor.place}</span>
                </>
              ),
            })),
          ]}
        />
      </Section>
    </Card>
  )
}
