using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What kind of value a field holds.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Digits that are no number: identity numbers, accounts.</summary>
    Digits,

    /// <summary>Days or hours.</summary>
    Quantity,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>Facts about the fields: label, kind, part in the sums, place in a line.</summary>
public static class PayrollFields
{
    /// <summary>The standard columns of the template, in order.</summary>
    public static IReadOnlyList<PayrollField> Template { get; } =
    [
        PayrollField.Number, PayrollField.Name, PayrollField.IdentityNumber, PayrollField.DaysWorked, PayrollField.OvertimeHours,
        PayrollField.SickDays, PayrollField.UnpaidAbsenceDays, PayrollField.BasicWage, PayrollField.PieceWage, PayrollField.Bonus,
        PayrollField.Allowance, PayrollField.Subsidy, PayrollField.SpecialEnvironmentAllowance, PayrollField.SpecialShiftAllowance,
        PayrollField.OvertimePay, PayrollField.SickPay, PayrollField.Gross, PayrollField.Pension, PayrollField.MedicalInsurance,
        PayrollField.UnemploymentInsurance, PayrollField.HousingFund, PayrollField.IncomeTax, PayrollField.Penalty,
        PayrollField.OtherDeduction, PayrollField.Net, PayrollField.PaidOn, PayrollField.BankAccount, PayrollField.Remark,
    ];

    /// <summary>What 应发合计 is made of.</summary>
    public static IReadOnlyList<PayrollField> Components { get; } =
    [
        PayrollField.BasicWage, PayrollField.PieceWage, PayrollField.Bonus, PayrollField.Allowance, PayrollField.Subsidy,
        PayrollField.SpecialEnvironmentAllowance, PayrollField.SpecialShiftAllowance, PayrollField.OvertimePay, PayrollField.SickPay,
    ];

    /// <summary>What lies between 应发 and 实发.</summary>
    public static IReadOnlyList<PayrollField> Deductions { get; } =
    [
        PayrollField.Pension, PayrollField.MedicalInsurance, PayrollField.UnemploymentInsurance, PayrollField.HousingFund,
        PayrollField.IncomeTax, PayrollField.Penalty, PayrollField.OtherDeduction,
    ];

    /// <summary>Every field that is summed: days and hours, components, 应发, deductions, 实发.</summary>
    public static IReadOnlyList<PayrollField> Amounts { get; } =
    [
        PayrollField.DaysWorked, PayrollField.OvertimeHours, PayrollField.SickDays, PayrollField.UnpaidAbsenceDays,
        .. Components, PayrollField.Gross, .. Deductions, PayrollField.Net,
    ];

    /// <summary>The field's standard header.</summary>
    public static string Label(PayrollField field) => field switch
    {
        PayrollField.Number => "序号",
        PayrollField.Name => "姓名",
        PayrollField.IdentityNumber => "身份证号",
        PayrollField.DaysWorked => "工作天数",
        PayrollField.OvertimeHours => "加班工时",
        PayrollField.SickDays => "病假天数",
        PayrollField.UnpaidAbsenceDays => "事假天数",
        PayrollField.BasicWage => "基本工资",
        PayrollField.PieceWage => "计件工资",
        PayrollField.Bonus => "奖金",
        PayrollField.Allowance => "津贴",
        PayrollField.Subsidy => "补贴",
        PayrollField.SpecialEnvironmentAllowance => "高温津贴",
        PayrollField.SpecialShiftAllowance => "夜班津贴",
        PayrollField.OvertimePay => "加班费",
        PayrollField.SickPay => "病假工资",
        PayrollField.Gross => "应发合计",
        PayrollField.Pension => "养老保险",
        PayrollField.MedicalInsurance => "医疗保险",
        PayrollField.UnemploymentInsurance => "失业保险",
        PayrollField.HousingFund => "住房公积金",
        PayrollField.IncomeTax => "个人所得税",
        PayrollField.Penalty => "罚款",
        PayrollField.OtherDeduction => "其他扣款",
        PayrollField.DeductedTotal => "扣款合计",
        PayrollField.Net => "实发工资",
        PayrollField.PaidOn => "发放日期",
        PayrollField.BankAccount => "银行卡号",
        PayrollField.Signature => "签字",
        PayrollField.Remark => "备注",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>What the field's cells hold.</summary>
    public static FieldKind Kind(PayrollField field) => field switch
    {
        PayrollField.Number or PayrollField.Name or PayrollField.Signature or PayrollField.Remark => FieldKind.Text,
        PayrollField.IdentityNumber or PayrollField.BankAccount => FieldKind.Digits,
        PayrollField.DaysWorked or PayrollField.OvertimeHours or PayrollField.SickDays or PayrollField.UnpaidAbsenceDays => FieldKind.Quantity,
        PayrollField.PaidOn => FieldKind.Date,
        _ => FieldKind.Money,
    };

    /// <summary>The amount a line has for a field; <c>null</c> where it has none or the field is no amount.</summary>
    public static decimal? ValueOf(PayrollLine line, PayrollField field)
    {
        ArgumentNullException.ThrowIfNull(line);
        return field switch
        {
            PayrollField.DaysWorked => line.DaysWorked,
            PayrollField.OvertimeHours => line.OvertimeHours,
            PayrollField.SickDays => line.SickDays,
            PayrollField.UnpaidAbsenceDays => line.UnpaidAbsenceDays,
            PayrollField.BasicWage => line.BasicWage,
            PayrollField.PieceWage => line.PieceWage,
            PayrollField.Bonus => line.Bonus,
            PayrollField.Allowance => line.Allowance,
            PayrollField.Subsidy => line.Subsidy,
            PayrollField.SpecialEnvironmentAllowance => line.SpecialEnvironmentAllowance,
            PayrollField.SpecialShiftAllowance => line.SpecialShiftAllowance,
            PayrollField.OvertimePay => line.OvertimePay,
            PayrollField.SickPay => line.SickPay,
            PayrollField.Gross => line.Gross,
            PayrollField.Pension => line.Pension,
            PayrollField.MedicalInsurance => line.MedicalInsurance,
            PayrollField.UnemploymentInsurance => line.UnemploymentInsurance,
            PayrollField.HousingFund => line.HousingFund,
            PayrollField.IncomeTax => line.IncomeTax,
            PayrollField.Penalty => line.Penalty,
            PayrollField.OtherDeduction => line.OtherDeduction,
            PayrollField.DeductedTotal => line.Deducted,
            PayrollField.Net => line.Net,
            _ => null,
        };
    }
}
