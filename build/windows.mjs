// Gives the Node that becomes bscb.exe the name, the version and the icon that Windows shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';

const english = { lang: 1033, codepage: 1200 };

export const windowsNode = (program, { version, description }, icon) => {
  // its signature is of the bytes before they change
  const executable = NtExecutable.from(readFileSync(program), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  const [major, minor, patch] = version.split('.').map(Number);
  info.setFileVersion(major, minor, patch, 0, english.lang);
  info.setProductVersion(major, minor, patch, 0, english.lang);
  info.setStringValues(english, {
    ProductName: 'bscb',
    FileDescription: description,
    InternalName: 'bscb',
    OriginalFilename: 'bscb.exe',
    CompanyName: 'bscb',
    LegalCopyright: 'MIT licence; the licences of what is inside are in THIRD-PARTY-NOTICES',
  });
  info.outputToResourceEntries(resources.entries);
  const pictures = Data.IconFile.from(readFileSync(icon)).icons.map((one) => one.data);
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? english.lang,
    pictures,
  );
  resources.outputResource(executable);
  writeFileSync(program, Buffer.from(executable.generate()));
};
