'use client'
import { Checkbox } from '@corridor/ui/checkbox'
import { FieldGroup } from '@corridor/ui/field'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Key = ApiOutputs['identity']['listApiKeys'][number]

/** The keys that work now, and which of them their owner wants to keep: none until one is unticked. */
export function useKeysThatEnd() {
  const keys = useQuery(useApi().identity.listApiKeys.queryOptions())
  const [kept, setKept] = useState<readonly Key['apiKeyId'][]>([])
  const usable = keys.data?.filter((key) => key.isUsable) ?? []
  return {
    keys: usable,
    keepApiKeyIds: [...kept],
    isEnding: (id: Key['apiKeyId']) => !kept.includes(id),
    setEnding: (id: Key['apiKeyId'], isEnding: boolean) =>
      setKept((now) => (isEnding ? now.filter((one) => one !== id) : [...now, id])),
  }
}

/** Names the API keys that end with what is about to be done; nothing where there are none. */
export function KeysThatEnd(props: ReturnType<typeof useKeysThatEnd>) {
  const words = useWords('web.settings')
  if (props.keys.length === 0) return null
  return (
    <FieldGroup label={words('keys-ending')} hint={words('keys-ending-hint')}>
      {props.keys.map(({ apiKeyId, label, clientId }) => (
        <Checkbox
          key={apiKeyId}
          label={label}
          description={
            <bdi dir="ltr" className="font-mono text-caption break-all">
              {clientId}
            </bdi>
          }
          checked={props.isEnding(apiKeyId)}
          onCheckedChange={(isOn) => props.setEnding(apiKeyId, isOn === true)}
        />
      ))}
    </FieldGroup>
  )
}
