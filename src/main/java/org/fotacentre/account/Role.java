package org.fotacentre.account;

/** What an account may do (product.md 2.1). */
public enum Role { ADMINISTRATOR, OPERATOR, VIEWER }
