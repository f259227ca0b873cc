using System.Collections.Frozen;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Headers that are known to be no wage item, so that nobody is asked about them.</summary>
internal static class HeaderAsides
{
    private static readonly FrozenSet<string> Exact = string.Join(
        ' ',
        "部门 所属部门 科室 处室 车间 班组 组别 小组 项目 项目名称 项目部 工地 单位 单位名称 公司 公司名称 企业名称 所属公司 分公司 门店 门店名称",
        "岗位 岗位名称 职务 职位 职称 工种 级别 职级 等级 岗级 薪级 学历 性别 年龄 民族 籍贯 出生日期 出生年月 身份 人员类别 人员类型 用工形式 用工性质 员工类型 员工类别 员工性质",
        "工号 员工编号 职工编号 人员编号 员工号 员工工号 职工号 考勤号 合同编号 手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 邮箱 地址 住址 证件类型 国籍",
        "入职日期 入职时间 进厂日期 进厂时间 参加工作时间 离职日期 离职时间 转正日期 合同期限 工龄年 年 月 年份 月份 年月 期间 工资月份 工资期间 所属期 所属月份 发放月份 计薪月份 状态 在职状态",
        "开户行 开户银行 银行 银行名称 开户行名称 开户名 户名 支行 行号 联行号 发放方式 发放银行 币种",
        "应出勤 应出勤天数 应出勤日数 制度工作日 计薪天数 法定工作日 应出勤工时 出勤工时 工时 总工时 正常工时 年假 年假天数 年休假天数 调休 调休天数 婚假 产假 丧假 休息天数 迟到 迟到次数 早退 旷工 旷工天数 缺勤 缺勤天数",
        "日工资 日工资标准 小时工资 时薪 工资标准 单价 件数 产量 数量 系数 绩效系数 考核分数 考核得分 分数 税率 速算扣除数 减除费用 专项附加 子女教育 赡养老人 住房贷款利息 继续教育").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Parts = ["累计", "基数", "起征", "应纳税", "附加扣除", "速算", "标准", "单价", "单位部分", "单位缴", "单位承担", "公司部分", "公司缴", "公司承担", "企业缴", "企业部分", "企业承担"];

    /// <summary>Whether the normalised header, or what stands over it, is known to be no wage item.</summary>
    public static bool Knows(string key, string note, string group) =>
        Exact.Contains(key) || Parts.Any(part => key.Contains(part, StringComparison.Ordinal) || note.Contains(part, StringComparison.Ordinal))
        || Parts.Any(part => group.Contains(part, StringComparison.Ordinal)) || group is "单位" or "公司" or "企业";
}
