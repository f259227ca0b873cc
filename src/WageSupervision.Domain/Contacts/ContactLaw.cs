using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Contacts;

/// <summary>The provisions by which contacts are taken in.</summary>
public static class ContactLaw
{
    /// <summary>谁可以举报、投诉，为举报人保密.</summary>
    public const string Right = "《劳动保障监察条例》第九条";

    /// <summary>用工所在地管辖.</summary>
    public const string Place = "《劳动保障监察条例》第十三条";

    /// <summary>两年.</summary>
    public const string TwoYears = "《劳动保障监察条例》第二十条";

    /// <summary>已经仲裁、诉讼的.</summary>
    public const string Dispute = "《劳动保障监察条例》第二十一条";

    /// <summary>要写明的事项.</summary>
    public const string Particulars = "《浙江省劳动保障监察条例》第十九条";

    /// <summary>代表不超过五人.</summary>
    public const string Group = "《浙江省劳动保障监察条例》第二十条";

    /// <summary>不予受理.</summary>
    public const string Refusal = "《浙江省劳动保障监察条例》第二十二条";

    /// <summary>五个工作日内决定，受理当日立案.</summary>
    public const string Acceptance = "《浙江省劳动保障监察条例》第二十三条";

    /// <summary>受理的条件，补正.</summary>
    public const string Conditions = "《关于实施〈劳动保障监察条例〉若干规定》第十八条";

    /// <summary>The provision behind a ground of refusal, as it is quoted on the paper.</summary>
    public static Basis ProvisionOf(RefusalGround ground) => ground switch
    {
        RefusalGround.OutOfScope => LawText.Quote(Regulations.ZhejiangInspection, 22, 1, 1),
        RefusalGround.InArbitrationOrCourt => LawText.Quote(Regulations.ZhejiangInspection, 22, 1, 2),
        RefusalGround.Unspecified => LawText.Quote(Regulations.ZhejiangInspection, 22, 1, 3),
        RefusalGround.OlderThanTwoYears => LawText.Quote(Regulations.LabourInspection, 20, 1),
        _ => LawText.Quote(Regulations.LabourInspection, 13, 1),
    };

    /// <summary>The same by its article.</summary>
    public static string Of(RefusalGround ground)
    {
        var basis = ProvisionOf(ground);
        return $"《{basis.Regulation}》第{ChineseNumerals.Of(basis.Article)}条";
    }

    /// <summary>Who can help instead, as a beginning for the officer's words.</summary>
    public static string WhereToGo(RefusalGround ground) => ground switch
    {
        RefusalGround.InArbitrationOrCourt => "请在已经受理的劳动人事争议仲裁委员会或者人民法院继续主张。",
        RefusalGround.OlderThanTwoYears => "劳动保障监察不再查处；工资可以向劳动人事争议仲裁委员会申请仲裁，时效由仲裁委员会审查，也可以拨打 12348 咨询法律援助。",
        RefusalGround.OtherProvince => "请向用工所在地县级人力资源和社会保障部门投诉，或者拨打当地 12333。",
        RefusalGround.Unspecified => "知道单位名称、地址以后，随时可以重新投诉；也可以拨打 12333 咨询怎样查询。",
        _ => "属于劳动争议的，可以向劳动人事争议仲裁委员会申请仲裁；需要法律援助的，可以拨打 12348。",
    };
}
