using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a part of a header speaks of, for headers that are put together: 请假迟到扣款, 保险/公积金扣款, 劳防/高温.</summary>
internal static class HeaderParts
{
    private static readonly (string Part, PayrollField Field)[] OfTaken =
    [
        ("养老", PayrollField.Pension), ("医保", PayrollField.MedicalInsurance), ("医疗", PayrollField.MedicalInsurance), ("大病", PayrollField.MedicalInsurance),
        ("失业", PayrollField.UnemploymentInsurance), ("失保", PayrollField.UnemploymentInsurance), ("社保", PayrollField.SocialInsurance),
        ("保险", PayrollField.SocialInsurance), ("五险", PayrollField.SocialInsurance), ("三险", PayrollField.SocialInsurance), ("四金", PayrollField.SocialInsurance),
        ("三金", PayrollField.SocialInsurance), ("公积", PayrollField.HousingFund), ("个税", PayrollField.IncomeTax), ("所得税", PayrollField.IncomeTax),
        ("调税", PayrollField.IncomeTax), ("扣税", PayrollField.IncomeTax), ("税额", PayrollField.IncomeTax), ("扣缴额", PayrollField.IncomeTax), ("工会",
            PayrollField.UnionFee),
        ("年金", PayrollField.Annuity), ("旷工", PayrollField.AbsenceReduction), ("病假", PayrollField.SickLeaveReduction), ("事假",
            PayrollField.PersonalLeaveReduction),
        ("请假", PayrollField.PersonalLeaveReduction), ("缺勤", PayrollField.PersonalLeaveReduction), ("考勤", PayrollField.PersonalLeaveReduction),
        ("离职", PayrollField.PersonalLeaveReduction), ("缺岗", PayrollField.PersonalLeaveReduction), ("迟到", PayrollField.LatenessReduction),
        ("早退", PayrollField.LatenessReduction), ("缺卡", PayrollField.LatenessReduction), ("打卡", PayrollField.LatenessReduction), ("水电", PayrollField.Utilities),
        ("房租", PayrollField.Utilities), ("宿舍", PayrollField.Utilities), ("住宿", PayrollField.Utilities), ("伙食", PayrollField.Utilities), ("餐",
            PayrollField.Utilities),
        ("借", PayrollField.Advance), ("预支", PayrollField.Advance), ("预发", PayrollField.Advance), ("罚", PayrollField.Penalty), ("违", PayrollField.Penalty),
        ("押金", PayrollField.Deposit), ("保证金", PayrollField.Deposit), ("服装", PayrollField.Uniform), ("工装", PayrollField.Uniform), ("工衣", PayrollField.Uniform),
        ("赔", PayrollField.Damages), ("培训", PayrollField.Training),
    ];

    private static readonly (string Part, PayrollField Field)[] OfPaid =
    [
        ("加班", PayrollField.OvertimePay), ("夜班", PayrollField.SpecialShiftAllowance), ("中班", PayrollField.SpecialShiftAllowance), ("倒班",
            PayrollField.SpecialShiftAllowance),
        ("高温", PayrollField.SpecialEnvironmentAllowance), ("低温", PayrollField.SpecialEnvironmentAllowance),
        ("有毒", PayrollField.SpecialEnvironmentAllowance), ("有害", PayrollField.SpecialEnvironmentAllowance), ("高空", PayrollField.SpecialEnvironmentAllowance),
        ("晚班", PayrollField.SpecialShiftAllowance), ("井下", PayrollField.SpecialEnvironmentAllowance), ("提成", PayrollField.Commission),
        ("佣金", PayrollField.Commission), ("计件", PayrollField.PieceWage), ("奖", PayrollField.Bonus), ("绩效", PayrollField.Bonus), ("津贴", PayrollField.Allowance),
        ("补贴", PayrollField.Subsidy), ("补助", PayrollField.Subsidy), ("餐", PayrollField.Subsidy), ("交通", PayrollField.Subsidy), ("通讯", PayrollField.Subsidy),
        ("补发", PayrollField.BackPay), ("福利", PayrollField.Welfare), ("过节", PayrollField.Welfare), ("年休", PayrollField.AnnualLeavePay),
    ];

    /// <summary>What is taken off, or not paid for absence, that a header speaks of; <c>null</c> where it speaks of none.</summary>
    public static PayrollField? Taken(string key) => First(OfTaken, key);

    /// <summary>What is paid that a header speaks of; <c>null</c> where it speaks of none.</summary>
    public static PayrollField? Paid(string key) => First(OfPaid, key);

    private static PayrollField? First((string Part, PayrollField Field)[] parts, string key)
    {
        foreach (var (part, field) in parts)
        {
            if (key.Contains(part, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }
}
