using System.Collections;
using System.Globalization;
using System.Text.Json;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>Names and values of the code in the words of a reader who does not program.</summary>
internal static class Words
{
    // What boundary tables and facts are called where no form field names them; a name not listed stands as it is.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["outcome"] = "结论",
        ["published"] = "写明的公布日",
        ["name"] = "姓名",
        ["overtimeHours"] = "加班加点时间",
        ["items"] = "应发和减发的项目与金额",
        ["payer"] = "发放单位",
        ["damages"] = "赔偿款（元）",
        ["workHours"] = "工时制度",
        ["emergency"] = "称有紧急情形",
        ["workday"] = "工作日（小时）",
        ["restDay"] = "休息日（小时）",
        ["holiday"] = "法定休假日（小时）",
        ["workdayHours"] = "工作日加班（小时）",
        ["restDayHours"] = "休息日加班（小时）",
        ["holidayHours"] = "法定休假日加班（小时）",
        ["contract"] = "合同约定的月工资（元）",
        ["given"] = "已补休（小时）",
        ["absentDays"] = "缺勤天数",
        ["day"] = "日期",
        ["daysWorked"] = "工作天数",
        ["daysDue"] = "应出勤天数",
        ["joinedOn"] = "入职日",
        ["leftOn"] = "离职日",
        ["absenceDays"] = "旷工天数",
        ["unpaidAbsenceDays"] = "事假天数",
        ["maternityDays"] = "产假天数",
        ["injuryDays"] = "工伤停工天数",
        ["workingDays"] = "周期的工作日数",
        ["cycleStart"] = "周期首日",
        ["cycleEnd"] = "周期末日",
        ["started"] = "停工首日",
        ["shortfall"] = "应补（元）",
        ["asOf"] = "判断日",
        ["paidOn"] = "支付日",
        ["paid"] = "已付（元）",
        ["payday"] = "发放日",
        ["month"] = "月份",
        ["madeOn"] = "制作日期",
        ["start"] = "首日",
        ["end"] = "末日",
        ["region"] = "县（市、区）代码",
        ["pay"] = "实付（元）",
        ["gross"] = "应发合计（元）",
        ["fine"] = "拟罚款（元）",
        ["days"] = "天数",
        ["cause"] = "原因",
        ["workers"] = "人数",
        ["within"] = "期间内",
        ["violation"] = "违法行为",
        ["until"] = "到",
        ["total"] = "合计",
        ["kept"] = "仍在保存",
        ["basis"] = "依据",
        ["worked"] = "付出了正常劳动",
        ["warned"] = "给予警告",
        ["unpaid"] = "未付",
        ["unit"] = "周期单位",
        ["separated"] = "办理手续之日",
        ["ruleId"] = "规则",
        ["respondent"] = "被罚的",
        ["refused"] = "拒不改正",
        ["recipient"] = "领取人",
        ["party"] = "由谁付",
        ["outstanding"] = "未付金额（元）",
        ["months"] = "月数",
        ["length"] = "周期长度",
        ["kind"] = "种类",
        ["hours"] = "小时数",
        ["grave"] = "造成严重后果",
        ["form"] = "支付形式",
        ["ended"] = "消除日期",
        ["employment"] = "用工形式",
        ["employer"] = "在本单位年限",
        ["corrected"] = "改正日期",
        ["capped"] = "以未付工程款为限",
        ["authorised"] = "有委托",
        ["amount"] = "金额（元）",
        ["standard"] = "最低工资标准",
        ["sickDays"] = "病假天数",
        ["sickPay"] = "病假工资（元）",
        ["period"] = "期间",
        ["startedOn"] = "停工首日",
        ["lawful"] = "依法可以代扣的（元）",
        ["unlawful"] = "不得扣的（元）",
        ["unproven"] = "没有写明依据的（元）",
        ["order"] = "责令改正",
        ["proposedFine"] = "拟罚款（元）",
        ["circumstances"] = "处罚所依据的情形",
        ["wage"] = "延期支付的工资",
    };

    private static readonly Dictionary<Outcome, string> Outcomes = new()
    {
        [Outcome.Complied] = "合规",
        [Outcome.Violated] = "违反",
        [Outcome.NotApplicable] = "不适用",
        [Outcome.Undetermined] = "不能认定",
    };

    /// <summary>The label a form gives a field of that name, of a calculation of the rule; else the listed word; else the name.</summary>
    internal static string Named(string name, RuleEntry? rule = null)
    {
        var asked = CalculationBook.All
            .Where(calculation => rule is not null && calculation.RuleIds.Contains(rule.Basis.RuleId))
            .SelectMany(calculation => Flat(InputShape.Of(calculation.InputType).Fields))
            .FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return asked?.Label ?? Names.GetValueOrDefault(name, name);
    }

    /// <summary>A value of a boundary table.</summary>
    internal static string Value(object? value) => value switch
    {
        null => "无",
        Outcome outcome => Outcomes[outcome],
        Enum member => Choices.LabelOf(member),
        true => "是",
        false => "否",
        string text => string.IsNullOrWhiteSpace(text) ? "（空白）" : text,
        int.MaxValue => "最大的整数",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join("、", items.Cast<object?>().Select(Value)),
        _ => value.ToString() ?? "无",
    };

    /// <summary>What kind of fact a type is.</summary>
    internal static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } choice => string.Join("／", Choices.Of(choice).Select(option => option.Label)),
        var fact when fact == typeof(DateOnly) => "日期",
        var fact when fact == typeof(YearMonth) => "月份",
        var fact when fact == typeof(bool) => "是或者否",
        var fact when fact == typeof(decimal) => "数额",
        var fact when fact == typeof(int) => "整数",
        var fact when fact == typeof(string) => "文字",
        var fact when fact == typeof(MinimumWageStandard) => "参数（见最低工资标准）",
        { IsGenericType: true } list when typeof(IEnumerable).IsAssignableFrom(list) =>
            "列表，每项：" + string.Join("、", InputShape.Of(list.GetGenericArguments()[0]).Fields.Select(field => field.Label)),
        var record => JsonNamingPolicy.CamelCase.ConvertName(record.Name),
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Yuan(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "没有查到";

    private static IEnumerable<InputField> Flat(IEnumerable<InputField> fields) => fields.SelectMany(field => Flat(field.Fields).Prepend(field));
}
