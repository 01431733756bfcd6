'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Checkbox } from '@corridor/ui/checkbox'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'

/** The recovery codes, once. Leaving needs a word that they are kept. */
export function RecoveryCodesStep({ codes }: { codes: readonly string[] }) {
  const words = useWords('web.settings')
  const [isKept, setIsKept] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      toast.success(words('codes-copied'))
    } catch {
      toast.error(words('codes-not-copied'))
    }
  }

  return (
    <div className="flex flex-col gap-card">
      <Notice meaning="positive" isLive>
        {words('codes-on')}
      </Notice>
      <Card look="sunken">
        <ol
          aria-label={words('codes')}
          dir="ltr"
          className="flex flex-col gap-chip font-mono text-support sm:text-body"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Card>
      <Button variant="secondary" size="small" className="self-start" onClick={() => void copy()}>
        {words('codes-copy')}
      </Button>
      <Checkbox label={words('codes-kept')} checked={isKept} onCheckedChange={setIsKept} />
      {isKept ? (
        <Link href="/account/security" className={buttonClass({}, 'sm:self-start')}>
          {words('codes-done')}
        </Link>
      ) : (
        <Button disabled className="sm:self-start">
          {words('codes-done')}
        </Button>
      )}
    </div>
  )
}
