'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'

/** Shown once: each code signs in once without the app. */
export function RecoveryCodesStep({ codes }: { codes: readonly string[] }) {
  const words = useWords('admin.accept-invitation')
  const [isKept, setIsKept] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast.success(words('codes-copied'))
  }
  return (
    <SignInFrame title={words('codes-title')} description={words('codes-detail')}>
      <Notice meaning="caution" density="compact" isLive>
        {words('codes-once')}
      </Notice>
      <ul
        dir="ltr"
        aria-label={words('codes')}
        className="grid grid-cols-2 gap-chip rounded-card bg-sunken p-card font-mono text-table"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="secondary" size="compact" onClick={() => void copy()}>
        {words('codes-copy')}
      </Button>
      <Checkbox
        density="compact"
        label={words('codes-stored')}
        checked={isKept}
        onCheckedChange={setIsKept}
      />
      {isKept ? (
        <Link href="/sign-in" className={buttonClass({ size: 'small', width: 'full' })}>
          {words('to-sign-in')}
        </Link>
      ) : (
        <Button size="small" width="full" disabled>
          {words('to-sign-in')}
        </Button>
      )}
    </SignInFrame>
  )
}
