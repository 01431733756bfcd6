'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DefinitionList } from '@corridor/ui/definition-list'
import { ThemeChoice } from '@corridor/ui/theme-choice'
import { auditHref } from '../../shell/audit-href.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { useStaff } from '../../shell/staff-context.tsx'

/** Who one is here and what one's roles allow. */
export function AccountScreen() {
  const { staffId, name, roles, permissions } = useStaff()
  return (
    <ConsolePage breadcrumb={[{ label: 'My account' }]} auditHref={auditHref('stf', staffId)}>
      <div className="grid items-start gap-card lg:grid-cols-2">
        <Card>
          <Section density="compact" title={name}>
            <DefinitionList
              layout="facts"
              items={[
                { term: 'Roles', value: roles.join(', ') },
                { term: 'Id', value: <CopyId value={staffId} label="staff id" isShort /> },
                {
                  term: 'May',
                  value: (
                    <ul className="flex flex-col font-mono text-meta">
                      {permissions.map((permission) => (
                        <li key={permission}>{permission}</li>
                      ))}
                    </ul>
                  ),
                  note: 'An administrator changes roles; nobody changes their own.',
                },
              ]}
            />
          </Section>
        </Card>
        <Card>
          <Section density="compact" title="Look">
            <ThemeChoice />
          </Section>
        </Card>
      </div>
    </ConsolePage>
  )
}
