import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseAddress } from './address';
import { allPlaces, isMunicipality, type Place } from './address-gazetteer';
import { shortForms } from './address-names';
import { DIVISIONS } from './divisions.generated';

type Expected = [province: string | null, city: string | null, district: string | null, rest: string];

/** `广东省=广东` means: 广东省, written 广东; `广东省=` means that it is filled in. */
function shown(text: string): Expected | null {
  const { divisions } = analyseAddress(text);
  if (!divisions) return null;
  const level = (division: { name: string; written: string | null } | null): string | null => {
    if (!division) return null;
    return division.written === division.name ? division.name : `${division.name}=${division.written ?? ''}`;
  };
  const { province, city, district, rest } = divisions;
  return [level(province), level(city), level(district), rest];
}

const SHENZHEN: Expected = ['广东省', '深圳市', '南山区', '科技园路1号'];

describe('analyseAddress', () => {
  it.each<[string, Expected]>([
    // The guide's own pair.
    ['深圳市南山区', ['广东省=', '深圳市', '南山区', '']],
    ['广东深圳南山', ['广东省=广东', '深圳市=深圳', '南山区=南山', '']],
    ['广东省深圳市南山区科技园路1号', SHENZHEN],
    // Spacing, punctuation, width, country, post code, labels.
    ['广东省 深圳市 南山区 科技园路1号', SHENZHEN],
    ['广东省,深圳市,南山区,科技园路1号', SHENZHEN],
    ['广东省，深圳市，南山区，科技园路１号', SHENZHEN],
    ['广东省/深圳市/南山区/科技园路1号', SHENZHEN],
    ['广东省-深圳市-南山区-科技园路1号', SHENZHEN],
    ['广 东 省深圳市\u3000南山区科技园路1号', SHENZHEN],
    ['中国广东省深圳市南山区科技园路1号', SHENZHEN],
    ['中华人民共和国广东省深圳市南山区科技园路1号', SHENZHEN],
    ['518057 中国 广东省深圳市南山区科技园路1号', SHENZHEN],
    ['注册地址：广东省深圳市南山区科技园路1号', SHENZHEN],
    ['住所: 中国，广东省深圳市南山区科技园路1号', SHENZHEN],
    // Shortened and left out.
    ['深圳南山科技园', ['广东省=', '深圳市=深圳', '南山区=南山', '科技园']],
    ['深圳市南山科技园', ['广东省=', '深圳市', '南山区=南山', '科技园']],
    ['广东南山区', ['广东省=广东', '深圳市=', '南山区', '']],
    ['广东省南山区科苑路', ['广东省', '深圳市=', '南山区', '科苑路']],
    ['天河区体育西路1号', ['广东省=', '广州市=', '天河区', '体育西路1号']],
    ['浙江省义乌市北苑街道', ['浙江省', '金华市=', '义乌市', '北苑街道']],
    ['浙江义乌北苑街道', ['浙江省=浙江', '金华市=', '义乌市=义乌', '北苑街道']],
    ['义乌市北苑街道', ['浙江省=', '金华市=', '义乌市', '北苑街道']],
    ['浙江省金华市义乌市北苑街道', ['浙江省', '金华市', '义乌市', '北苑街道']],
    ['昆山花桥镇', ['江苏省=', '苏州市=', '昆山市=昆山', '花桥镇']],
    ['广东省东莞市长安镇振安路', ['广东省', '东莞市', null, '长安镇振安路']],
    ['广东省深圳市', ['广东省', '深圳市', null, '']],
    ['广东省', ['广东省', null, null, '']],
    ['福建厦门湖里区', ['福建省=福建', '厦门市=厦门', '湖里区', '']],
    // Municipalities are province and city in one.
    ['北京市朝阳区建国路88号', ['北京市', '北京市=', '朝阳区', '建国路88号']],
    ['北京朝阳区', ['北京市=北京', '北京市=', '朝阳区', '']],
    ['北京朝阳', ['北京市=北京', '北京市=', '朝阳区=朝阳', '']],
    ['重庆市渝北区', ['重庆市', '重庆市=', '渝北区', '']],
    ['重庆渝北', ['重庆市=重庆', '重庆市=', '渝北区=渝北', '']],
    ['重庆市忠县', ['重庆市', '重庆市=', '忠县', '']],
    ['重庆市石柱土家族自治县', ['重庆市', '重庆市=', '石柱土家族自治县', '']],
    ['上海浦东新区世纪大道', ['上海市=上海', '上海市=', '浦东新区', '世纪大道']],
    ['上海浦东', ['上海市=上海', '上海市=', '浦东新区=浦东', '']],
    ['天津市河北区', ['天津市', '天津市=', '河北区', '']],
    ['天津滨海新区', ['天津市=天津', '天津市=', '滨海新区', '']],
    ['北京市北京市朝阳区', ['北京市=北京市北京市', '北京市=', '朝阳区', '']],
    ['北京市市辖区朝阳区', ['北京市=北京市市辖区', '北京市=', '朝阳区', '']],
    // Autonomous divisions.
    ['内蒙古自治区呼和浩特市新城区', ['内蒙古自治区', '呼和浩特市', '新城区', '']],
    ['内蒙古呼和浩特新城', ['内蒙古自治区=内蒙古', '呼和浩特市=呼和浩特', '新城区=新城', '']],
    ['广西壮族自治区南宁市青秀区', ['广西壮族自治区', '南宁市', '青秀区', '']],
    ['广西南宁青秀', ['广西壮族自治区=广西', '南宁市=南宁', '青秀区=青秀', '']],
    ['广西自治区南宁市', ['广西壮族自治区=广西自治区', '南宁市', null, '']],
    ['新疆乌鲁木齐天山区', ['新疆维吾尔自治区=新疆', '乌鲁木齐市=乌鲁木齐', '天山区', '']],
    ['新疆维吾尔自治区石河子市', ['新疆维吾尔自治区', null, '石河子市', '']],
    ['新疆伊犁州伊宁市', ['新疆维吾尔自治区=新疆', '伊犁哈萨克自治州=伊犁州', '伊宁市', '']],
    ['吉林省延边朝鲜族自治州延吉市', ['吉林省', '延边朝鲜族自治州', '延吉市', '']],
    ['吉林延边州延吉市', ['吉林省=吉林', '延边朝鲜族自治州=延边州', '延吉市', '']],
    ['湖北恩施', ['湖北省=湖北', '恩施土家族苗族自治州=恩施', null, '']],
    ['云南大理白族自治州大理市', ['云南省=云南', '大理白族自治州', '大理市', '']],
    ['黑龙江省大兴安岭地区漠河市', ['黑龙江省', '大兴安岭地区', '漠河市', '']],
    ['内蒙古锡林郭勒盟正蓝旗', ['内蒙古自治区=内蒙古', '锡林郭勒盟', '正蓝旗', '']],
    // Divisions right under a province.
    ['湖北省仙桃市', ['湖北省', null, '仙桃市', '']],
    ['河南济源市', ['河南省=河南', null, '济源市', '']],
    ['海南省文昌市', ['海南省', null, '文昌市', '']],
    // Names of one level that are names of another too.
    ['吉林市船营区', ['吉林省=', '吉林市', '船营区', '']],
    ['吉林省吉林市船营区', ['吉林省', '吉林市', '船营区', '']],
    ['辽宁朝阳双塔区', ['辽宁省=辽宁', '朝阳市=朝阳', '双塔区', '']],
    ['长春朝阳区', ['吉林省=', '长春市=长春', '朝阳区', '']],
    ['海南海口龙华区', ['海南省=海南', '海口市=海口', '龙华区', '']],
    ['广东深圳龙华区', ['广东省=广东', '深圳市=深圳', '龙华区', '']],
    ['青海省海南藏族自治州共和县', ['青海省', '海南藏族自治州', '共和县', '']],
    ['湖南长沙长沙县', ['湖南省=湖南', '长沙市=长沙', '长沙县', '']],
    ['江苏南通通州', ['江苏省=江苏', '南通市=南通', '通州区=通州', '']],
    ['河北承德', ['河北省=河北', '承德市=承德', null, '']],
    // A road, gate or part of a district that bears the name of a division.
    ['广东省深圳市南山大道1号', ['广东省', '深圳市', null, '南山大道1号']],
    ['深圳市南山街道桃园路', ['广东省=', '深圳市', null, '南山街道桃园路']],
    ['北京市朝阳门外大街', ['北京市', '北京市=', null, '朝阳门外大街']],
    ['上海市浦东南路', ['上海市', '上海市=', null, '浦东南路']],
    ['上海市黄浦江', ['上海市', '上海市=', null, '黄浦江']],
    // Not of this city.
    ['深圳市天河区', ['广东省=', '深圳市', null, '天河区']],
    ['深圳市前海深港合作区前湾一路1号', ['广东省=', '深圳市', null, '前海深港合作区前湾一路1号']],
    // Free-trade zones, as licences name them.
    ['中国（上海）自由贸易试验区芳春路400号', ['上海市=上海', '上海市=', null, '芳春路400号']],
    ['中国(四川)自由贸易试验区成都市武侯区', ['四川省=四川', '成都市', '武侯区', '']],
    // Hong Kong and Macao.
    ['香港特别行政区九龙观塘区', ['香港特别行政区', '九龙', '观塘区', '']],
    ['香港九龙观塘区', ['香港特别行政区=香港', '九龙', '观塘区', '']],
    ['苏州工业园区星湖街', ['江苏省=', '苏州市=', '苏州工业园区', '星湖街']],
    ['江苏省苏州市苏州工业园区星湖街', ['江苏省', '苏州市', '苏州工业园区', '星湖街']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  it.each([
    ['in several cities', '朝阳区建国路'],
    ['in several cities, Shenzhen’s among them', '南山区科技园'],
    ['too short to tell', '东区3号楼'],
    ['a shortened district alone', '天河体育中心'],
    ['a road named after a city', '南京路100号'],
    ['a road named after a province', '广东路12号'],
    ['a road named after a city at the level of districts', '昆山路5号'],
    ['no division', '科技园1栋'],
    ['traditional characters are another spelling', '廣東省深圳市'],
  ])('names no division for certain: %s', (_why, text) => {
    expect(analyseAddress(text)).toEqual({ text, script: 'han', divisions: null });
  });

  it.each([
    ['latin', 'Nanshan District, Shenzhen, Guangdong'],
    ['latin', 'Guangdong Sheng Shenzhen Shi Nanshan Qu'],
    ['other', 'Шэньчжэнь, район Наньшань'],
    ['other', '518057'],
    ['other', ''],
  ] as const)('does not take %s apart: %s', (script, text) =>
    expect(analyseAddress(text)).toEqual({ text, script, divisions: null }),
  );

  it('keeps the text as it was written', () =>
    expect(analyseAddress(' 广东省，深圳市 ').text).toBe(' 广东省，深圳市 '));

  it('never throws, and never finds what the text does not say', () => {
    const pieces = fc.constantFrom(
      '广东',
      '省',
      '深圳',
      '市',
      '南山',
      '区',
      '路',
      ' ',
      '，',
      '1',
      '北京',
      '中国',
      '(',
      ')',
      'A',
      '\u200b',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { divisions } = analyseAddress(text);
        const plain = text.normalize('NFKC').replace(/\s/g, '');
        for (const level of [divisions?.province, divisions?.city, divisions?.district])
          if (level?.written) expect(plain).toContain(level.written);
      }),
    );
  });
});

describe('every district of the data set', () => {
  const districts = allPlaces().filter(({ level }) => level === 'district');
  const lineOf = (place: Place): Place[] => (place.above ? [...lineOf(place.above), place] : [place]);
  const same = (place: Place, text: string): boolean => {
    const { divisions } = analyseAddress(text);
    const [province, ...below] = lineOf(place);
    const city =
      below.find(({ level }) => level === 'city') ??
      (province && isMunicipality(province) ? province : undefined);
    return (
      divisions?.province?.name === province?.name &&
      (divisions?.city?.name ?? undefined) === city?.name &&
      divisions?.district?.name === place.name &&
      divisions.rest === '建设路1号'
    );
  };

  it('is there', () => expect(districts.length).toBeGreaterThan(3000));

  it('is found when written in full', () => {
    const lost = districts.filter((place) => {
      const text = `${lineOf(place)
        .map(({ name }) => name)
        .join('')}建设路1号`;
      return !same(place, text);
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is found without suffixes, unless two of one city are shortened alike or it has no short form', () => {
    const shortOf = ({ name }: Place): string | undefined => shortForms(name)[0];
    const isClear = (place: Place): boolean => {
      const short = shortOf(place);
      const siblings = districts.filter(({ above }) => above === place.above);
      return (
        short !== undefined &&
        siblings.filter((other) => other.name === short || shortForms(other.name).includes(short)).length ===
          1
      );
    };
    const lost = districts.filter(isClear).filter((place) => {
      const text = `${lineOf(place)
        .map((level) => shortOf(level) ?? level.name)
        .join('')},建设路1号`;
      return !same(place, text);
    });
    expect(
      lost.map((place) =>
        lineOf(place)
          .map(({ name }) => name)
          .join(''),
      ),
    ).toEqual([]);
  });
});

describe('shortForms', () => {
  it.each<[string, string[]]>([
    ['南山区', ['南山']],
    ['浦东新区', ['浦东']],
    ['赵县', []],
    ['义乌市', ['义乌']],
    ['香港特别行政区', ['香港']],
    ['大兴安岭地区', ['大兴安岭']],
    ['宁夏回族自治区', ['宁夏', '宁夏自治区', '宁夏区']],
    ['恩施土家族苗族自治州', ['恩施', '恩施自治州', '恩施州']],
    ['鄂伦春自治旗', ['鄂伦春', '鄂伦春旗']],
    ['东乡族自治县', ['东乡', '东乡自治县', '东乡县']],
    ['博尔塔拉蒙古自治州', ['博尔塔拉', '博尔塔拉自治州', '博尔塔拉州']],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江', '双江自治县', '双江县']],
    ['龙胜各族自治县', ['龙胜', '龙胜自治县', '龙胜县']],
    ['管城回族区', ['管城', '管城区']],
    ['九龙', []],
  ])('%s', (name, expected) => expect(shortForms(name)).toEqual(expected));
});

it('stays small enough to load when an address is first asked about', () =>
  expect(gzipSync(DIVISIONS).length).toBeLessThan(20_000));
