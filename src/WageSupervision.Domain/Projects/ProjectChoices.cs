namespace WageSupervision.Domain.Projects;

/// <summary>As what somebody takes part in a building project.</summary>
public enum PartyRole
{
    /// <summary>建设单位.</summary>
    [Choice("建设单位")]
    Owner,

    /// <summary>施工总承包单位.</summary>
    [Choice("施工总承包单位")]
    GeneralContractor,

    /// <summary>专业分包单位.</summary>
    [Choice("专业分包单位")]
    Subcontractor,

    /// <summary>劳务分包单位.</summary>
    [Choice("劳务分包单位")]
    LabourSubcontractor,

    /// <summary>包工头: registered nowhere.</summary>
    [Choice("个人（包工头）")]
    Individual,
}

/// <summary>By what a fact of a project is known.</summary>
public enum FactSource
{
    /// <summary>A contract.</summary>
    [Choice("施工、分包合同")]
    Contract,

    /// <summary>A bank's record.</summary>
    [Choice("银行流水、回单、保函")]
    BankRecord,

    /// <summary>The site was looked at.</summary>
    [Choice("现场检查")]
    SiteInspection,

    /// <summary>Somebody was asked.</summary>
    [Choice("询问笔录")]
    Interview,

    /// <summary>A complaint said so.</summary>
    [Choice("投诉举报")]
    Complaint,

    /// <summary>Another office.</summary>
    [Choice("其他部门提供")]
    OtherOffice,

    /// <summary>A party declared it and an officer confirmed it; never chosen on a form.</summary>
    [Choice("企业申报，监察员确认")]
    Enterprise,
}

/// <summary>What 条例724 asks of a site and somebody has to see.</summary>
public enum SiteDutyKind
{
    /// <summary>第二十四条第一款.</summary>
    [Choice("建设单位提供了工程款支付担保")]
    PriceGuaranteed,

    /// <summary>第二十四条第二款.</summary>
    [Choice("合同约定的人工费用拨付周期不超过1个月")]
    LabourCostDueMonthly,

    /// <summary>第二十九条第一款.</summary>
    [Choice("建设单位按时足额把人工费用拨付到专用账户")]
    LabourCostPaid,

    /// <summary>第二十六条第一款; that it is open is known by the account itself.</summary>
    [Choice("开设了专用账户")]
    AccountOpened,

    /// <summary>第三十一条第三款.</summary>
    [Choice("总承包单位通过专用账户把工资付到本人")]
    PaidThroughAccount,

    /// <summary>第三十一条第二款.</summary>
    [Choice("分包单位按月考核工作量、编制工资支付表并经本人签字")]
    WorkConfirmedMonthly,

    /// <summary>第二十八条第一款.</summary>
    [Choice("工人进场前都订立了劳动合同")]
    ContractBeforeEntry,

    /// <summary>第二十八条第一款.</summary>
    [Choice("工人进场前都实名登记")]
    RegisteredBeforeEntry,

    /// <summary>第二十八条第二款; no rule judges it.</summary>
    [Choice("项目部配备了劳资专管员")]
    LabourOfficer,

    /// <summary>第三十二条第一款; that it is stored is known by the deposit itself.</summary>
    [Choice("存储了工资保证金或者提供了保函")]
    DepositStored,

    /// <summary>第三十四条.</summary>
    [Choice("设有内容完整的维权信息告示牌")]
    NoticeBoard,

    /// <summary>第三十一条第四款.</summary>
    [Choice("工资卡在农民工本人手里")]
    CardWithWorker,

    /// <summary>第十一条.</summary>
    [Choice("工资以货币支付")]
    PaidInMoney,

    /// <summary>第十一条.</summary>
    [Choice("工资支付给农民工本人")]
    PaidToTheWorker,

    /// <summary>第十五条第一款.</summary>
    [Choice("编制工资支付台账，最近三年的都在")]
    LedgerKept,

    /// <summary>第十五条第三款.</summary>
    [Choice("付工资时给本人工资清单")]
    WageListGiven,
}

/// <summary>In what form the wage deposit is given.</summary>
public enum DepositForm
{
    /// <summary>Money.</summary>
    [Choice("存款")]
    Money,

    /// <summary>A bank's letter.</summary>
    [Choice("金融机构保函")]
    Letter,

    /// <summary>Exempt by decision of the office in charge.</summary>
    [Choice("依法免存")]
    Exempt,
}

/// <summary>The provisions that steps of projects cite.</summary>
public static class ProjectLaw
{
    internal const string Supervision = "《保障农民工工资支付条例》第三十九条";
    internal const string Chain = "《保障农民工工资支付条例》第三十条";
    internal const string Account = "《保障农民工工资支付条例》第二十六条";
    internal const string Closing = "《保障农民工工资支付条例》第二十七条";
    internal const string Deposit = "《保障农民工工资支付条例》第三十二条";
}
