/** How people write the name of a division: in full, or without what kind of division it is. */

/** China's national minorities as they stand in names of autonomous divisions; `各族` is "of several". */
const PEOPLES = (
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 ' +
  '京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'
).split(' ');

/** `苗族`, `土家族`, and, when longer than a character, also `哈萨克` alone: 伊犁哈萨克自治州. */
const PEOPLE = PEOPLES.map((people) => (people.length > 1 ? `${people}族?` : `${people}族`)).join('|');
/** The name proper comes first and is as short as it can be: 博尔塔拉|蒙古|自治州, but 鄂伦春|自治旗. */
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLE})*(?:自治[区州县旗]|(?<=族)区)$`, 'u');

/** What kind of division it is; the longest that fits goes. */
const KIND = /(?:特别行政区|新区|地区|[省市区县州盟旗])$/;

/**
 * @param name a division's official name
 * @returns the other ways in which it is written: `南山`, `恩施` and `恩施州`, `宁夏`; none for `赵县`, which nobody shortens
 */
export function shortForms(name: string): string[] {
  const [, proper] = AUTONOMOUS.exec(name) ?? [];
  if (proper !== undefined) {
    const kind = name.slice(-1);
    const people = proper.replace(/族$/, '');
    const autonomous = name.includes('自治') ? [`${people}自治${kind}`] : [];
    return unique([people, ...autonomous, `${people}${kind}`]).filter(
      (form) => form !== name && form.length > 1,
    );
  }
  const short = name.replace(KIND, '');
  return short !== name && short.length > 1 ? [short] : [];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
