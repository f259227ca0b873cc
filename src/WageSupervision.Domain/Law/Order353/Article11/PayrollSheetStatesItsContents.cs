using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article11;

/// <summary>第十一条第二款：工资支付表应当载明姓名、工作天数、加班加点时间、应发和减发的项目与金额、发放单位、发放时间。</summary>
[Basis(
    Regulations.Order353,
    11,
    2,
    "工资支付表应当载明发放对象的姓名、工作天数、加班加点时间、应发和减发的项目与金额以及发放单位、发放时间等事项",
    Title = "工资支付表写明法定的事项",
    Interpretation = "缺的列出来，由企业补充或者说明，不直接认定违反：可能写在别的表上；有这一列而没有人有数的，算写明。")]
public sealed class PayrollSheetStatesItsContents : IRule<PayrollSheetStatesItsContents.Facts>
{
    /// <summary>What a sheet states.</summary>
    /// <param name="MadeOn">The day it was made, or the last day of its cycle; decides whether the Order applies.</param>
    /// <param name="Name">姓名.</param>
    /// <param name="DaysWorked">工作天数.</param>
    /// <param name="OvertimeHours">加班加点时间.</param>
    /// <param name="Items">应发和减发的项目与金额.</param>
    /// <param name="Payer">发放单位.</param>
    /// <param name="PaidOn">发放时间.</param>
    public readonly record struct Facts(DateOnly MadeOn, bool Name, bool DaysWorked, bool OvertimeHours, bool Items, bool Payer, bool PaidOn)
    {
        internal bool IsWhole => Name && DaysWorked && OvertimeHours && Items && Payer && PaidOn;
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        !Order353Scope.Covers(facts.MadeOn) ? Order353Scope.BeforeOrder
        : facts.IsWhole ? Finding.Complied.Instance
        : new Finding.Undetermined([.. Missing(facts)], Work(facts, parameters));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        facts.IsWhole ? [] : [new WorkingStep("没有写的", "", string.Join("、", Missing(facts)))];

    private static IEnumerable<string> Missing(in Facts facts) => Contents(facts).Where(item => !item.Stated).Select(item => item.Name);

    private static (string Name, bool Stated)[] Contents(in Facts facts) =>
    [
        ("姓名", facts.Name), ("工作天数", facts.DaysWorked), ("加班加点时间", facts.OvertimeHours), ("应发和减发的项目与金额", facts.Items),
        ("发放单位", facts.Payer), ("发放时间", facts.PaidOn),
    ];
}
