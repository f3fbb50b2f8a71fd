/** KoboToolbox's three official ways to one's API key, with links to the server that was named. */
import { useSurroundings } from '../../context';
import { Button, ExternalLink } from '../../controls';

export function KeyHelp({
  server,
  isOpen,
  onUsePassword,
}: {
  readonly server: string;
  /** From the beginning: for those who have not done this before. */
  readonly isOpen: boolean;
  readonly onUsePassword: () => void;
}) {
  const { texts } = useSurroundings();
  const help = texts.keyHelp;
  return (
    <details id="key-help" open={isOpen}>
      <summary>{help.summary}</summary>
      <ul>
        <li>
          {help.account}{' '}
          <ExternalLink id="security-link" href={`${server}/#/account/security`}>
            {help.accountLink}
          </ExternalLink>
        </li>
        <li>
          {help.page}{' '}
          <ExternalLink id="key-page-link" href={`${server}/token/?format=json`}>
            {help.pageLink}
          </ExternalLink>
        </li>
        <li>
          {help.password}{' '}
          <Button id="use-password" look="link" onClick={onUsePassword}>
            {help.usePassword}
          </Button>
        </li>
      </ul>
    </details>
  );
}
