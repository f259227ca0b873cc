namespace WageSupervision.Domain.Payroll;

/// <summary>
/// What a column of a 工资支付表 can mean to the portal. The table of it is pay-components.csv beside this file: a row says a member's code,
/// its standard header, the headers it is recognised by, what it counts for and the provision that says so; see <see cref="PayComponent"/>.
/// The members stand in the order of a sheet. Amounts are stored and hashed under the member's name in camelCase, in this order.
/// </summary>
public enum PayrollField
{
    /// <summary>序号.</summary>
    Number,

    /// <summary>The month a line is of.</summary>
    Month,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>身份证号.</summary>
    IdentityNumber,

    /// <summary>用工性质.</summary>
    PersonKind,

    /// <summary>岗位.</summary>
    Post,

    /// <summary>First day of employment.</summary>
    JoinedOn,

    /// <summary>Last day of employment.</summary>
    LeftOn,

    /// <summary>Days of the month on which work was due.</summary>
    DaysDue,

    /// <summary>工作天数.</summary>
    DaysWorked,

    /// <summary>Hours worked, without overtime where that stands apart.</summary>
    HoursWorked,

    /// <summary>加班工时, of which day is not said.</summary>
    OvertimeHours,

    /// <summary>Overtime on working days.</summary>
    WorkdayOvertimeHours,

    /// <summary>Overtime on rest days.</summary>
    RestDayOvertimeHours,

    /// <summary>Overtime on statutory holidays.</summary>
    HolidayOvertimeHours,

    /// <summary>病假天数.</summary>
    SickDays,

    /// <summary>事假天数.</summary>
    UnpaidAbsenceDays,

    /// <summary>Absence without leave, days.</summary>
    AbsentWithoutLeaveDays,

    /// <summary>Days away of which the sheet does not say why.</summary>
    MixedLeaveDays,

    /// <summary>年休假 taken, days.</summary>
    AnnualLeaveDays,

    /// <summary>年休假 due and not taken, days.</summary>
    UnusedAnnualLeaveDays,

    /// <summary>Marriage and bereavement leave, days.</summary>
    StatutoryLeaveDays,

    /// <summary>Leave of birth and care, days.</summary>
    MaternityDays,

    /// <summary>工伤停工, days.</summary>
    InjuryDays,

    /// <summary>The monthly wage agreed; no part of any sum.</summary>
    ContractWage,

    /// <summary>The wage of an hour; no part of any sum.</summary>
    HourlyWage,

    /// <summary>基本工资 or 计时工资.</summary>
    BasicWage,

    /// <summary>Wage for the days worked.</summary>
    AttendanceWage,

    /// <summary>计件工资.</summary>
    PieceWage,

    /// <summary>奖金、绩效.</summary>
    Bonus,

    /// <summary>提成.</summary>
    Commission,

    /// <summary>津贴.</summary>
    Allowance,

    /// <summary>补贴（餐补、交通补贴等）.</summary>
    Subsidy,

    /// <summary>高温等特殊环境津贴.</summary>
    SpecialEnvironmentAllowance,

    /// <summary>中班、夜班津贴.</summary>
    SpecialShiftAllowance,

    /// <summary>加班工资 of which day is not said.</summary>
    OvertimePay,

    /// <summary>Overtime pay for working days.</summary>
    WorkdayOvertimePay,

    /// <summary>Overtime pay for rest days.</summary>
    RestDayOvertimePay,

    /// <summary>Overtime pay for statutory holidays.</summary>
    HolidayOvertimePay,

    /// <summary>病假工资.</summary>
    SickPay,

    /// <summary>年休假工资.</summary>
    AnnualLeavePay,

    /// <summary>未休年休假工资.</summary>
    UnusedAnnualLeavePay,

    /// <summary>Wage for statutory leave.</summary>
    StatutoryLeavePay,

    /// <summary>停工留薪期工资.</summary>
    InjuryPay,

    /// <summary>停工工资.</summary>
    StoppagePay,

    /// <summary>社会活动工资.</summary>
    CivicDutyPay,

    /// <summary>Wages of earlier months, paid now.</summary>
    BackPay,

    /// <summary>Any other earning.</summary>
    OtherEarning,

    /// <summary>法定福利待遇, no wage.</summary>
    Welfare,

    /// <summary>经济补偿金, no wage.</summary>
    Severance,

    /// <summary>应发合计 as the sheet states it.</summary>
    Gross,

    /// <summary>Not paid for personal leave, or for absence of which the sheet does not say why.</summary>
    PersonalLeaveReduction,

    /// <summary>Not paid for absence without leave.</summary>
    AbsenceReduction,

    /// <summary>Not paid for sick leave.</summary>
    SickLeaveReduction,

    /// <summary>Not paid for coming late; what exceeds the wage of that time is a penalty.</summary>
    LatenessReduction,

    /// <summary>The worker's social insurance in one column.</summary>
    SocialInsurance,

    /// <summary>养老保险个人部分.</summary>
    Pension,

    /// <summary>医疗保险个人部分.</summary>
    MedicalInsurance,

    /// <summary>失业保险个人部分.</summary>
    UnemploymentInsurance,

    /// <summary>住房公积金个人部分.</summary>
    HousingFund,

    /// <summary>个人所得税; negative where it is given back.</summary>
    IncomeTax,

    /// <summary>Maintenance by a judgment.</summary>
    CourtOrderedSupport,

    /// <summary>Withheld by some other law.</summary>
    OtherStatutory,

    /// <summary>工会会费.</summary>
    UnionFee,

    /// <summary>企业年金 and other insurance that no law demands.</summary>
    Annuity,

    /// <summary>What the employer pays for the worker and takes back.</summary>
    Utilities,

    /// <summary>Wages paid ahead.</summary>
    Advance,

    /// <summary>Any other deduction.</summary>
    OtherDeduction,

    /// <summary>罚款.</summary>
    Penalty,

    /// <summary>押金、保证金.</summary>
    Deposit,

    /// <summary>服装、工具.</summary>
    Uniform,

    /// <summary>赔偿.</summary>
    Damages,

    /// <summary>培训费.</summary>
    Training,

    /// <summary>扣款合计; kept only where the sheet has no parts of it.</summary>
    DeductedTotal,

    /// <summary>What was rounded off; part of no sum of its own.</summary>
    Rounding,

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
