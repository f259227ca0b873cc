namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a column of a 工资表 can mean to the portal.</summary>
public enum PayrollField
{
    /// <summary>序号.</summary>
    Number,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>身份证号.</summary>
    IdentityNumber,

    /// <summary>工作天数.</summary>
    DaysWorked,

    /// <summary>加班工时.</summary>
    OvertimeHours,

    /// <summary>病假天数.</summary>
    SickDays,

    /// <summary>事假天数.</summary>
    UnpaidAbsenceDays,

    /// <summary>基本工资.</summary>
    BasicWage,

    /// <summary>计件工资.</summary>
    PieceWage,

    /// <summary>奖金.</summary>
    Bonus,

    /// <summary>津贴.</summary>
    Allowance,

    /// <summary>补贴.</summary>
    Subsidy,

    /// <summary>高温津贴.</summary>
    SpecialEnvironmentAllowance,

    /// <summary>夜班津贴.</summary>
    SpecialShiftAllowance,

    /// <summary>加班费.</summary>
    OvertimePay,

    /// <summary>病假工资.</summary>
    SickPay,

    /// <summary>应发合计.</summary>
    Gross,

    /// <summary>养老保险.</summary>
    Pension,

    /// <summary>医疗保险.</summary>
    MedicalInsurance,

    /// <summary>失业保险.</summary>
    UnemploymentInsurance,

    /// <summary>住房公积金.</summary>
    HousingFund,

    /// <summary>个人所得税.</summary>
    IncomeTax,

    /// <summary>罚款.</summary>
    Penalty,

    /// <summary>其他扣款.</summary>
    OtherDeduction,

    /// <summary>扣款合计, checked against its parts or, where the sheet has no parts, taken as 其他扣款.</summary>
    DeductedTotal,

    /// <summary>实发工资.</summary>
    Net,

    /// <summary>发放日期.</summary>
    PaidOn,

    /// <summary>银行卡号.</summary>
    BankAccount,

    /// <summary>签字; known and not read.</summary>
    Signature,

    /// <summary>备注.</summary>
    Remark,
}
