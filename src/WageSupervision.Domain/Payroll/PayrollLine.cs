namespace WageSupervision.Domain.Payroll;

/// <summary>
/// One worker's line of a 工资支付表 (Article 11). Amounts in yuan with two decimals; <c>null</c> means the sheet has no such cell,
/// which is not the same as zero.
/// </summary>
public sealed record PayrollLine
{
    /// <summary>The row of the sheet the line was read from, from 1; for people, as the spreadsheet counts.</summary>
    public required int Row { get; init; }

    /// <summary>姓名.</summary>
    public required string WorkerName { get; init; }

    /// <summary>公民身份号码 (or another document's number) as filed, or <c>null</c>.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>工作天数.</summary>
    public decimal? DaysWorked { get; init; }

    /// <summary>加班加点时间, hours.</summary>
    public decimal? OvertimeHours { get; init; }

    /// <summary>病假天数.</summary>
    public decimal? SickDays { get; init; }

    /// <summary>事假天数.</summary>
    public decimal? UnpaidAbsenceDays { get; init; }

    /// <summary>基本工资或者计时工资.</summary>
    public decimal? BasicWage { get; init; }

    /// <summary>计件工资.</summary>
    public decimal? PieceWage { get; init; }

    /// <summary>奖金、绩效.</summary>
    public decimal? Bonus { get; init; }

    /// <summary>津贴.</summary>
    public decimal? Allowance { get; init; }

    /// <summary>补贴（餐补、交通补贴等）.</summary>
    public decimal? Subsidy { get; init; }

    /// <summary>高温等特殊环境津贴; not part of the wage compared with the minimum.</summary>
    public decimal? SpecialEnvironmentAllowance { get; init; }

    /// <summary>中班、夜班津贴; not part of the wage compared with the minimum.</summary>
    public decimal? SpecialShiftAllowance { get; init; }

    /// <summary>加班工资; not part of the wage compared with the minimum.</summary>
    public decimal? OvertimePay { get; init; }

    /// <summary>病假工资.</summary>
    public decimal? SickPay { get; init; }

    /// <summary>应发合计.</summary>
    public required decimal Gross { get; init; }

    /// <summary>养老保险个人部分.</summary>
    public decimal? Pension { get; init; }

    /// <summary>医疗保险个人部分.</summary>
    public decimal? MedicalInsurance { get; init; }

    /// <summary>失业保险个人部分.</summary>
    public decimal? UnemploymentInsurance { get; init; }

    /// <summary>住房公积金个人部分.</summary>
    public decimal? HousingFund { get; init; }

    /// <summary>个人所得税.</summary>
    public decimal? IncomeTax { get; init; }

    /// <summary>罚款.</summary>
    public decimal? Penalty { get; init; }

    /// <summary>其他扣款.</summary>
    public decimal? OtherDeduction { get; init; }

    /// <summary>实发.</summary>
    public required decimal Net { get; init; }

    /// <summary>发放日期; <c>null</c> where the sheet names none for this worker.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>银行卡号 as filed.</summary>
    public string? BankAccount { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>减发合计: every deduction of the line.</summary>
    public decimal Deducted => (Pension ?? 0) + (MedicalInsurance ?? 0) + (UnemploymentInsurance ?? 0) + (HousingFund ?? 0)
        + (IncomeTax ?? 0) + (Penalty ?? 0) + (OtherDeduction ?? 0);
}
