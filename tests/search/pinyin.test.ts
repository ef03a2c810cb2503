import { describe, expect, it } from 'vitest';
import { fold } from '../../src/state/search/fold.ts';
import { findPinyin, soundsOf } from '../../src/state/search/pinyin.ts';

function spelled(text: string, query: string, initials = true) {
  const range = findPinyin(soundsOf(text), fold(query), { initials });
  return range && text.slice(...range);
}

describe('spelling Chinese in letters', () => {
  it.each([
    ['荆门至荆州铁路', 'jingmen', '荆门'],
    ['荆门至荆州铁路', 'jmjz', '荆门至荆州'],
    ['荆门至荆州铁路', 'jmzjz', '荆门至荆州'],
    ['荆门—长沙特高压', 'jingmenchangsha', '荆门—长沙'],
    ['荆门至荆州铁路', 'jingmenjz', '荆门至荆州'],
    ['荆门至荆州铁路', 'tiel', '铁路'],
    ['中欧班列（武汉）', 'bllwh', null],
    ['中欧班列（武汉）', 'blwh', '班列（武汉'],
    ['水资源配置', 'shuizy', '水资源'],
    ['水资源配置', 'shzy', '水资源'],
    ['重大工程', 'zhongda', '重大'],
    ['重大工程', 'chongda', '重大'],
    ['旅游', 'lvyou', '旅游'],
    ['旅游', 'luyou', '旅游'],
    ['旅游', 'lüyou', '旅游'],
    ['沪渝高速（G50）', 'gsg50', '高速（G50'],
    ['荆门', 'ingmen', null],
  ])('%s: %s', (text, query, found) => {
    expect(spelled(text, query)).toBe(found);
  });

  it('takes whole syllables only where initials are not allowed', () => {
    expect(spelled('铁水联运', 'tieshui', false)).toBe('铁水');
    expect(spelled('铁水联运', 'tslian', false)).toBeNull();
    expect(spelled('铁水联运', 'tieshuili', false)).toBe('铁水联');
  });

  it('gives up soon where a text can be read in countless ways', () => {
    expect(spelled('至'.repeat(60), `${'zhi'.repeat(30)}q`)).toBeNull();
  });
});
