using WageSupervision.Domain.Law.Order353.Article03;

namespace WageSupervision.Domain.Payroll;

/// <summary>
/// One worker's line of a 工资支付表 (Article 11). Amounts in yuan with two decimals; <c>null</c> means the sheet has no such cell,
/// which is not the same as zero.
/// </summary>
public sealed record PayrollLine
{
    private PayAmounts amounts;
    private WorkRelation? relationTogether;

    /// <summary>The row of the sheet the line was read from, from 1; for people, as the spreadsheet counts.</summary>
    public required int Row { get; init; }

    /// <summary>姓名.</summary>
    public required string WorkerName { get; init; }

    /// <summary>公民身份号码 (or another document's number) as filed, or <c>null</c>.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>用工性质 as the sheet states it, or <c>null</c>.</summary>
    public string? PersonKind { get; init; }

    /// <summary>岗位 as the sheet states it, or <c>null</c>.</summary>
    public string? Post { get; init; }

    /// <summary>工作天数.</summary>
    public decimal? DaysWorked { get => amounts[PayrollField.DaysWorked]; init => amounts[PayrollField.DaysWorked] = value; }

    /// <summary>加班加点时间, hours.</summary>
    public decimal? OvertimeHours { get => amounts[PayrollField.OvertimeHours]; init => amounts[PayrollField.OvertimeHours] = value; }

    /// <summary>加班加点时间 of every kind of day together, hours; <c>null</c> where the sheet has none of them.</summary>
    public decimal? AllOvertimeHours => (Filled & Checks.OvertimeOfLine.Hours).IsEmpty ? null : Checks.OvertimeOfLine.Of(this)?.Total ?? 0;

    /// <summary>病假天数.</summary>
    public decimal? SickDays { get => amounts[PayrollField.SickDays]; init => amounts[PayrollField.SickDays] = value; }

    /// <summary>事假天数.</summary>
    public decimal? UnpaidAbsenceDays { get => amounts[PayrollField.UnpaidAbsenceDays]; init => amounts[PayrollField.UnpaidAbsenceDays] = value; }

    /// <summary>基本工资或者计时工资.</summary>
    public decimal? BasicWage { get => amounts[PayrollField.BasicWage]; init => amounts[PayrollField.BasicWage] = value; }

    /// <summary>计件工资.</summary>
    public decimal? PieceWage { get => amounts[PayrollField.PieceWage]; init => amounts[PayrollField.PieceWage] = value; }

    /// <summary>奖金、绩效.</summary>
    public decimal? Bonus { get => amounts[PayrollField.Bonus]; init => amounts[PayrollField.Bonus] = value; }

    /// <summary>津贴.</summary>
    public decimal? Allowance { get => amounts[PayrollField.Allowance]; init => amounts[PayrollField.Allowance] = value; }

    /// <summary>补贴（餐补、交通补贴等）.</summary>
    public decimal? Subsidy { get => amounts[PayrollField.Subsidy]; init => amounts[PayrollField.Subsidy] = value; }

    /// <summary>高温等特殊环境津贴; not part of the wage compared with the minimum.</summary>
    public decimal? SpecialEnvironmentAllowance
    {
        get => amounts[PayrollField.SpecialEnvironmentAllowance];
        init => amounts[PayrollField.SpecialEnvironmentAllowance] = value;
    }

    /// <summary>中班、夜班津贴; not part of the wage compared with the minimum.</summary>
    public decimal? SpecialShiftAllowance { get => amounts[PayrollField.SpecialShiftAllowance]; init => amounts[PayrollField.SpecialShiftAllowance] = value; }

    /// <summary>加班工资; not part of the wage compared with the minimum.</summary>
    public decimal? OvertimePay { get => amounts[PayrollField.OvertimePay]; init => amounts[PayrollField.OvertimePay] = value; }

    /// <summary>病假工资.</summary>
    public decimal? SickPay { get => amounts[PayrollField.SickPay]; init => amounts[PayrollField.SickPay] = value; }

    /// <summary>应发合计.</summary>
    public required decimal Gross { get => amounts.OrZero(PayrollField.Gross); init => amounts[PayrollField.Gross] = value; }

    /// <summary>养老保险个人部分.</summary>
    public decimal? Pension { get => amounts[PayrollField.Pension]; init => amounts[PayrollField.Pension] = value; }

    /// <summary>医疗保险个人部分.</summary>
    public decimal? MedicalInsurance { get => amounts[PayrollField.MedicalInsurance]; init => amounts[PayrollField.MedicalInsurance] = value; }

    /// <summary>失业保险个人部分.</summary>
    public decimal? UnemploymentInsurance { get => amounts[PayrollField.UnemploymentInsurance]; init => amounts[PayrollField.UnemploymentInsurance] = value; }

    /// <summary>住房公积金个人部分.</summary>
    public decimal? HousingFund { get => amounts[PayrollField.HousingFund]; init => amounts[PayrollField.HousingFund] = value; }

    /// <summary>个人所得税.</summary>
    public decimal? IncomeTax { get => amounts[PayrollField.IncomeTax]; init => amounts[PayrollField.IncomeTax] = value; }

    /// <summary>罚款.</summary>
    public decimal? Penalty { get => amounts[PayrollField.Penalty]; init => amounts[PayrollField.Penalty] = value; }

    /// <summary>
    /// Of <see cref="Penalty"/>, what the sheet takes off within a subtotal of 绩效 or 奖金 that is part of 应发: it may be bonus that was never earned.
    /// </summary>
    public decimal PenaltyInBonus { get; init; }

    /// <summary>
    /// Whether the items of the row do not add up to its 应发 on a sheet that does not list every item: which amount is right nobody knows, and no breach
    /// follows from any of them.
    /// </summary>
    public bool AreSumsOpen { get; init; }

    /// <summary>其他扣款.</summary>
    public decimal? OtherDeduction { get => amounts[PayrollField.OtherDeduction]; init => amounts[PayrollField.OtherDeduction] = value; }

    /// <summary>实发.</summary>
    public required decimal Net { get => amounts.OrZero(PayrollField.Net); init => amounts[PayrollField.Net] = value; }

    /// <summary>First day of employment as the sheet states it, or <c>null</c>.</summary>
    public DateOnly? JoinedOn { get; init; }

    /// <summary>Last day of employment as the sheet states it, or <c>null</c>.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>发放日期; <c>null</c> where the sheet names none for this worker.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>银行卡号 as filed.</summary>
    public string? BankAccount { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>
    /// On what the worker works, as the sheet states it; <c>null</c> where it does not. A remark counts only where it is nothing but the word for
    /// somebody who is not employed.
    /// </summary>
    public WorkRelation? Relation => relationTogether ?? WorkRelations.Of(PersonKind) ?? WorkRelations.OfRemark(Remark);

    /// <summary>减发合计: every deduction of the line.</summary>
    public decimal Deducted => amounts.Sum(PayrollFields.Deductions);

    /// <summary>
    /// What was earned: earnings less what was not paid for absence, before the worker's own insurance and tax, wherever the sheet puts its 应发.
    /// </summary>
    public decimal Earned => PenaltyInBonus == 0 ? Net + Deducted : Net + Deducted - PenaltyInBonus;

    /// <summary>Every amount of the line at once; set before any single one. A 扣款合计 is left out: <see cref="Deducted"/> says it.</summary>
    public PayAmounts Amounts
    {
        get => amounts;
        init
        {
            amounts = value;
            amounts[PayrollField.DeductedTotal] = null;
        }
    }

    /// <summary>The fields that have an amount.</summary>
    public FieldSet Filled => amounts.Filled;

    /// <summary>
    /// This and another line of the same worker as one: amounts, days and hours are added up; an agreed wage and the days due are those of the larger line.
    /// The row is the first one's, the day of payment the later one; a post that the lines call differently is open, and so is an
    /// employment that one of them denies.
    /// </summary>
    public PayrollLine Together(PayrollLine other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sum = amounts;
        sum.Add(other.amounts);
        foreach (var field in (ReadOnlySpan<PayrollField>)[PayrollField.ContractWage, PayrollField.HourlyWage, PayrollField.DaysDue])
        {
            sum[field] = amounts[field] > other.amounts[field] || other.amounts[field] is null ? amounts[field] : other.amounts[field];
        }

        return this with
        {
            Amounts = sum,
            relationTogether = WorkRelations.Together(Relation, other.Relation),
            Post = Post == other.Post ? Post : null,
            PaidOn = PaidOn is null || other.PaidOn is null ? null : PaidOn > other.PaidOn ? PaidOn : other.PaidOn,
            JoinedOn = JoinedOn ?? other.JoinedOn,
            LeftOn = LeftOn ?? other.LeftOn,
            PenaltyInBonus = PenaltyInBonus + other.PenaltyInBonus,
            AreSumsOpen = AreSumsOpen || other.AreSumsOpen,
            Remark = Remark is null || other.Remark is null ? Remark ?? other.Remark : $"{Remark}；{other.Remark}",
        };
    }

    /// <summary>Some fields added up; those without an amount count nothing.</summary>
    public decimal Sum(FieldSet fields) => amounts.Sum(fields);

    /// <summary>The amount of a field; <c>null</c> where the line has none or the field is no amount.</summary>
    public decimal? AmountOf(PayrollField field) => field == PayrollField.DeductedTotal ? Deducted : amounts[field];
}
