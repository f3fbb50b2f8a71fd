/** Who will see the data: more than can be said, as the add-on may not ask Google with whom the spreadsheet is shared. */
import { useSurroundings } from '../../context';
import { ExternalLink } from '../../controls';

/** Google's own page on seeing and changing who may open a file. */
const helpOnSharing = 'https://support.google.com/docs/answer/2494822';

export function SharingNote() {
  const { texts } = useSurroundings();
  return (
    <p class="quiet">
      {texts.choose.sharing} {texts.preview.sharing}{' '}
      <ExternalLink id="sharing-help" href={helpOnSharing}>
        {texts.preview.sharingLink}
      </ExternalLink>
    </p>
  );
}
