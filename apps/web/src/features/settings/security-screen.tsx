'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Card } from '@corridor/ui/card'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { PageHeader } from '@corridor/ui/page-header'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { Lock, Smartphone } from 'lucide-react'
import { RecoveryNotice } from '../../access/recovery-notice.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { Devices } from './devices.tsx'

/** Password, second step, and where the account is signed in. */
export function SecurityScreen() {
  const words = useWords('web.settings')
  const { data: profile } = useQuery(useApi().identity.getProfile.queryOptions())
  return (
    <HomeFrame>
      <PageHeader title={words('security')} back={{ href: '/account', label: words('title') }} />
      <RecoveryNotice />
      <Card look="flush">
        <RowList label={words('signing-in')} isDivided>
          <li>
            <ListRow
              href="/account/security/password"
              avatar={<Avatar icon={<Lock aria-hidden className="size-5" />} />}
              title={words('password')}
              description={words('password-detail')}
              hasArrow
            />
          </li>
          <li>
            <ListRow
              href="/account/security/two-step"
              avatar={<Avatar icon={<Smartphone aria-hidden className="size-5" />} />}
              title={words('two-step')}
              description={words('two-step-detail')}
              subvalue={profile && <TwoStepTag isOn={profile.hasTotp} />}
              hasArrow
            />
          </li>
        </RowList>
      </Card>
      <Devices />
    </HomeFrame>
  )
}

function TwoStepTag({ isOn }: { isOn: boolean }) {
  const words = useWords('web.settings')
  return <Tag meaning={isOn ? 'positive' : 'neutral'}>{words(isOn ? 'on' : 'off')}</Tag>
}
