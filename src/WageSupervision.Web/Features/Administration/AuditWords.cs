using Microsoft.AspNetCore.Mvc.Rendering;

namespace WageSupervision.Web.Features.Administration;

/// <summary>Recorded actions as people call them.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["SignIn"] = "登录",
        ["SignInRefused"] = "登录未通过",
        ["ActivateAccount"] = "用激活码设置密码",
        ["ChangePassword"] = "修改密码",
        ["CreateFirstAdministrator"] = "建立第一个管理员",
        ["CreateAccount"] = "新建账号",
        ["DisableAccount"] = "停用账号",
        ["EnableAccount"] = "恢复账号",
        ["ReissueActivation"] = "重发激活码",
        ["GrantMandate"] = "登记代理",
        ["EndMandate"] = "终止代理",
        ["SwitchEnterprise"] = "切换企业",
        ["SaveEnterprise"] = "登记或者修改企业",
        ["ProposeParameterChange"] = "提出参数修改",
        ["DecideParameterChange"] = "决定参数修改",
        ["RejudgeFiling"] = "参数修改后重新核对（系统）",
        ["JudgePayday"] = "发放日过后重新核对（系统）",
        ["KeepCalculation"] = "留下追问码",
        ["SubmitPayroll"] = "上传工资表",
        ["CheckFiling"] = "核对工资表",
        ["NameColumns"] = "认列",
        ["MendCells"] = "在屏幕上改正",
        ["ConfirmFiling"] = "确认提交申报",
        ["SubmitAttendance"] = "上传考勤表",
        ["CheckAttendance"] = "核对考勤表",
        ["ConfirmAttendance"] = "确认提交考勤表",
        ["DiscardAttendance"] = "放弃未提交的考勤表",
        ["AnswerAttendance"] = "劳动者确认考勤或者提出异议",
        ["DeclareNothingPaid"] = "零申报",
        ["WithdrawFiling"] = "撤回申报",
        ["CreateApiToken"] = "建立接口令牌",
        ["RotateApiToken"] = "更换接口令牌",
        ["RevokeApiToken"] = "停用接口令牌",
        ["EmptySandbox"] = "清空沙箱",
        ["RegisterPaySystem"] = "登记或者更正工资分配制度",
        ["RegisterContract"] = "登记或者更正劳动合同",
        ["RegisterSeparation"] = "登记或者更正解除、终止合同",
        ["RegisterDeferral"] = "登记或者更正延期支付",
        ["RegisterStoppage"] = "登记或者更正停工",
        ["EndEntry"] = "登记结束日期",
        ["PayEntry"] = "登记支付",
        ["RecordStoppageWage"] = "登记停工期间的工资",
        ["AddEntryFile"] = "补充登记材料",
        ["StrikeEntryStep"] = "撤销登记中的一步",
        ["WithdrawEntry"] = "撤销登记",
        ["AnswerDeferral"] = "劳动者答复延期支付",
        ["OpenCase"] = "立案",
        ["AdoptRevisions"] = "采用重新核对的结论",
        ["OrderCorrection"] = "责令改正",
        ["RecordService"] = "记录送达",
        ["SubmitPaymentProof"] = "提交清偿证明",
        ["ConfirmPayment"] = "核实清偿",
        ["ReturnPaymentProof"] = "退回清偿证明",
        ["EstablishRefusal"] = "认定拒不改正",
        ["GivePriorNotice"] = "处罚事先告知",
        ["DecidePenalty"] = "决定处罚",
        ["SendBackPenalty"] = "退回处罚建议",
        ["CloseCase"] = "结案",
        ["ProposeDisclosure"] = "提出公示",
        ["DecideDisclosure"] = "审定公示",
        ["ProposeFilingOrder"] = "提出责令定期申报",
        ["DecideFilingOrder"] = "审定责令定期申报",
        ["RecordFilingOrderService"] = "登记责令定期申报送达",
        ["AnnounceMaintenance"] = "预告维护",
        ["RegisterAttempt"] = "登记中断期间收到的文件（系统）",
        ["DemandCorrection"] = "工会要求改正",
        ["AnswerDemand"] = "企业答复工会",
        ["DisputeCorrection"] = "工会认为没有改正",
        ["RecommendPenalty"] = "工会提出处罚建议",
        ["AnswerUnion"] = "向工会书面反馈",
    };

    /// <summary>The choices of the filter.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. Words.Select(pair => new SelectListItem(pair.Value, pair.Key))];

    /// <summary>The action in Chinese; its own name where it is new.</summary>
    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
