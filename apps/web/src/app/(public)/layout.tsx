import type { ReactNode } from 'react'
import { Words } from '../../page/page-words.tsx'
import { PublicShell } from '../../shell/public-shell.tsx'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Words rooms={['web.public-frame']}>
      <PublicShell>{children}</PublicShell>
    </Words>
  )
}
