using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article27;

/// <summary>《保障农民工工资支付条例》第二十七条第二款：专用账户公示三十日后注销。</summary>
[Basis(
    Regulations.MigrantWages,
    27,
    2,
    "工程完工且未拖欠农民工工资的，施工总承包单位公示30日后，可以申请注销农民工工资专用账户",
    Title = "完工、没有拖欠、公示三十日后，才注销专用账户",
    Interpretation = "公示当日不算，从次日起满30日，第31日起可以申请注销；公示的最后一日是休息日的，不顺延（公示不是办理事务的期限）。条例对提前注销没有单独的罚款。")]
public sealed class WageAccountClosesAfterNotice : IRule<WageAccountClosesAfterNotice.Facts>
{
    private const int Days = 30;

    /// <summary>One wage account.</summary>
    /// <param name="CompletedOn">The day the site was complete; <c>null</c> where that is not known.</param>
    /// <param name="NoticeOn">The day the notice was put up; <c>null</c> where that is not known.</param>
    /// <param name="ArrearsOpen">Whether wages of the site were still owed when it was closed; <c>null</c> where that is not known.</param>
    /// <param name="ClosedOn">The day the account was closed; <c>null</c> while it is open.</param>
    public readonly record struct Facts(DateOnly? CompletedOn, DateOnly? NoticeOn, bool? ArrearsOpen, DateOnly? ClosedOn);

    /// <summary>The first day on which closing may be asked for.</summary>
    public static DateOnly FirstDay(DateOnly noticeOn) => Dates.AddDays(noticeOn, Days + 1);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (facts.ClosedOn is not { } closed)
        {
            return new Finding.NotApplicable("专用账户还没有注销");
        }

        if (!CitedScope.Covers(Regulations.MigrantWages, closed))
        {
            return CitedScope.BeforeLaw(Regulations.MigrantWages);
        }

        if (facts.ArrearsOpen == true || closed < facts.CompletedOn || (facts.NoticeOn is { } notice && closed < FirstDay(notice)))
        {
            return new Finding.Violated(null, Work(facts, parameters));
        }

        List<string> missing = [];
        if (facts.CompletedOn is null)
        {
            missing.Add("工程完工的日期");
        }

        if (facts.NoticeOn is null)
        {
            missing.Add("公示的日期");
        }

        if (facts.ArrearsOpen is null)
        {
            missing.Add("注销时有没有拖欠工资");
        }

        return missing.Count == 0 ? Finding.Complied.Instance : new Finding.Undetermined(missing, Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
    [
        facts.NoticeOn is { } notice
            ? new WorkingStep("最早可以申请注销", $"公示之日 {Show.Day(notice)}，次日起满{Days}日的第二日", Show.Day(FirstDay(notice)))
            : new WorkingStep("最早可以申请注销", $"公示之日的次日起满{Days}日的第二日", "未定"),
        new("完工", "", Show.Day(facts.CompletedOn)),
        new("没有拖欠工资", "", facts.ArrearsOpen switch { true => "否", false => "是", null => "不清楚" }),
        new("注销", "", Show.Day(facts.ClosedOn)),
    ];
}
