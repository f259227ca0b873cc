namespace WageSupervision.Domain.Procedure;

/// <summary>Who takes part in procedure; a person's account has one role.</summary>
public enum Role
{
    /// <summary>企业申报人.</summary>
    EnterpriseFiler,

    /// <summary>劳动保障监察员.</summary>
    Inspector,

    /// <summary>负责人（审批）.</summary>
    Supervisor,

    /// <summary>工会干部.</summary>
    UnionOfficial,

    /// <summary>劳动者.</summary>
    Worker,

    /// <summary>管理员.</summary>
    Administrator,
}
