using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article03;

/// <summary>第三条第一款：企业支付劳动者工资，适用本办法；企业写明不是劳动关系的人，不按本办法核对。</summary>
[Basis(
    Regulations.Order353,
    3,
    1,
    "企业支付劳动者工资，适用本办法",
    Title = "只对有劳动关系的人适用",
    Interpretation = "企业写明是在校学生实习、退休返聘、劳务承揽的，其他各条不适用，列给监察员核实；写的词带有劳务、派遣、外包、兼职、外聘这样的字而说不清的，同一个人几行写得不一样的，只问是哪一种，其他各条不认定。"
        + "写别的词的、没有写的按劳动关系核对。是不是劳动关系由人认定，企业写明的只决定先列给谁看。")]
public sealed class WorkerIsWithinTheOrder : IRule<WorkerIsWithinTheOrder.Facts>
{
    private const string Which = "这个人是劳动关系、在校学生实习、退休返聘，还是劳务（工资表写的用工性质看不出来）";

    private static readonly Dictionary<WorkRelation, Finding> Outside = Enum.GetValues<WorkRelation>().Where(relation => relation.IsOutside())
        .ToDictionary(relation => relation, Finding (relation) =>
            new Finding.NotApplicable($"企业写明是{Choices.LabelOf(relation)}，不按本办法核对；是不是劳动关系由监察员核实"));

    /// <summary>One person in one month.</summary>
    /// <param name="Month">The month; decides whether the Order applies.</param>
    /// <param name="Stated">What the enterprise states.</param>
    public readonly record struct Facts(YearMonth Month, WorkRelation Stated);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        !Order353Scope.Covers(facts.Month) ? Order353Scope.BeforeOrder
        : Outside.TryGetValue(facts.Stated, out var finding) ? finding
        : facts.Stated == WorkRelation.Unclear ? new Finding.Undetermined([Which], Work(facts, parameters))
        : Finding.Complied.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) => [new("企业写明的用工性质", "", Choices.LabelOf(facts.Stated))];
}
