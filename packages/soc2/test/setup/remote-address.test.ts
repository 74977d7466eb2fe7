import { expect, test } from '@jest/globals';
import { remoteAddress } from '../../src/setup/remote-address.ts';

const shop = { server: 'https://github.com', owner: 'acme', name: 'shop' };

test.each([
  ['https://github.com/acme/shop.git', shop],
  ['https://github.com/acme/shop', shop],
  ['https://github.com/acme/shop/', shop],
  ['https://user:secret@github.com/acme/shop.git\n', shop],
  ['git@github.com:acme/shop.git', shop],
  ['ssh://git@github.com/acme/shop.git', shop],
  ['ssh://git@ssh.github.com:443/acme/shop.git', shop],
  ['git://github.com/acme/shop.git', shop],
  [
    'https://git.acme.example:8443/acme/my.shop.git',
    { server: 'https://git.acme.example', owner: 'acme', name: 'my.shop' },
  ],
  ['git@git.acme.example:acme/shop', { server: 'https://git.acme.example', owner: 'acme', name: 'shop' }],
  ['https://github.com/acme', undefined],
  ['https://github.com/acme/shop/tree', undefined],
  ['/srv/git/acme/shop.git', undefined],
  ['../shop', undefined],
  ['file:///srv/acme/shop.git', undefined],
  ['', undefined],
])('the remote %j is %j', (remote, address) => {
  expect(remoteAddress(remote)).toEqual(address);
});
