/** In which language this person is spoken to, everywhere. Each language is named in itself, to be found by its speakers. */
import { useState } from 'preact/hooks';
import { languages } from '../messages/languages';
import { useSurroundings } from './context';

export function LanguageField({ chosen }: { readonly chosen: string }) {
  const { texts, commands, waiting } = useSurroundings();
  const [hasChanged, setChanged] = useState(false);
  return (
    <section class="apart">
      <label for="language">{texts.language.label}</label>
      <select
        id="language"
        name="language"
        value={chosen}
        disabled={waiting !== undefined && waiting !== 'choosingLanguage'}
        onChange={(event) => {
          setChanged(true);
          commands.chooseLanguage(event.currentTarget.value);
        }}
      >
        <option value="">{texts.language.account}</option>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      {hasChanged && <p class="quiet">{texts.language.menu}</p>}
    </section>
  );
}
